# The few words of the bulletin's own; all others are those of the built-in theme.
item-label = Item
date-label = Date
event-label = Entry
note-label = Note
