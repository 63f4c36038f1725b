# The fixed words of the theme. Every key stands in both languages.

## Header and footer
separator = {"; "}
skip = Skip to content
nav-label = Main menu
nav-home = Home
nav-years = Years
nav-data = Data
nav-gallery = Pictures
nav-chronicle = Chronicle
nav-about = About
earlier-years = Earlier years
switch-year = Other years
crumbs-label = You are here
languages = Language
sponsor = Sponsor
undertaker = Undertaken by
contact = Contact
site-code = Site code
sitemap = Site map
feed = Feed
made-with = Made with { $generator }

## Reading tools
tools = Reading tools
tools-more = More
size = Text size
size-standard = Standard
size-large = Large
size-huge = Huge
colours = Colours
colours-system = As this device
colours-light = Light
colours-dark = Dark
contrast = High contrast
print = Print
read = Read aloud
read-stop = Stop reading

## Search
search = Search
search-words = Words
search-year = Year
search-season = Season
search-every = All
search-help = Parts of words are found, too. Of several words, divided by spaces, all must occur.
search-one = 1 result
search-many = { $count } results
search-none = Nothing found for “{ $words }”. Try other or fewer words, or look under the years and terms below.
search-wait = Loading …
search-failed = {" "}(some years could not be loaded; please try again)
search-more = Show more
search-no-script = Searching needs script, which is off in this browser. Please look under the years and terms below.
search-terms = Terms

## Cover
tally = { $recorded ->
    [one] 1 term recorded
   *[other] { $recorded } terms recorded
}{ $gaps ->
    [0] {""}
   *[other] , { $gaps } left open
}
tally-not-yet = , { $count } still to come
published-on = Published{" "}
as-of = As of{" "}
open-year = Read { $year }
ring-legend = Inner ring: inked where a term is recorded, open where not. Outer ring: { $title } (unit: { $unit }).
ring-text = { $title }: { $description }
ring-as-list = Show as a list
no-years = No year yet.

## Year
numbers = In figures
contents = Contents
figures = Charts
colophon = Colophon
season-terms = { $count ->
    [one] 1 term
   *[other] { $count } terms
}
season-recorded = { $count ->
    [0] none recorded
   *[other] { $count } recorded
}
gap = No record
not-yet = Not yet
see-term = See this term
source-label = Source
published-label = Published
as-of-label = As of
ganzhi-label = Cycle year
ganzhi-text = , counted from the Beginning of Spring
extent = Extent
extent-text = { $recorded ->
    [one] 1 term
   *[other] { $recorded } terms
}, { $entries ->
    [one] 1 entry
   *[other] { $entries } entries
}
booklet = The year as a booklet
booklet-of = { $year } as a booklet
booklet-label = Print
booklet-about = All texts, figures and numbers of the year in one piece, to be printed or saved as PDF.
booklet-back = Back to { $year }
appendix = Appendix: tables
thanks = Thanks
corrections = Corrections
colon = {": "}
correction-why = {" "}({ $why })
no-data = No data
draft = [draft]

## Term
begins-at = begins at { $time }
until = to { $day }, followed by { $term }
ordinal = { $season }, no. { $ordinal } from Lichun
gap-long = Nothing was recorded in this term.
not-yet-long = This term has not come yet.
term-numbers = Figures of this term
documents = Documents
file-about = {" "}({ $about })
gallery-empty = No picture is shown in the texts of this year.
untranslated = Also in this term, in Chinese
other-years = { $term } in other years
turn-label = Previous and next
previous-term = Previous
next-term = Next

## Charts and data
unit = Unit: { $unit }
source = Source: { $source }
period = Period: { $period }
evidence = Description and table
get-package = Data package of the year (JSON, for programs)
get-figure = Download the chart (SVG)
table-label = { $title }: table
index = Index
data-intro = { $count ->
    [one] The metric
   *[other] The { $count } metrics
} of this site, each with its definition, source and table, to download.
unit-label = Unit
by-label = By
period-label = Period
combine-label = Combined by
derived = Numbers worked out
derived-intro = Worked out from the metrics above in exact decimals. What does not divide evenly is rounded half up; each step is shown.
target-label = Target
better-label = Direction

## Over the years
over = Over the years
over-metrics = Metrics over the years
over-metrics-intro = The same metric in every year, side by side. Changes are on the nearest earlier year with a number; sums of a year not yet over are not held against whole years.
over-terms = Terms over the years
over-terms-intro = In which of { $count } years each solar term was recorded. Choose a term to read its years together.
comma = {", "}
in-year = { $year }
compared-year = { $year }:{" "}
until-day = up to { $day }
group-current = Metrics
group-ended = No longer counted
plans = Plans
goal = goal
no-goal = no goal set
result = result
outcome-reached = reached
outcome-missed = not reached
outcome-running = in progress
outcome-unknown = no result yet
goal-more = { $amount } above the goal
goal-less = { $amount } below the goal
goal-same = exactly the goal
change-more = { $amount } more than in { $year }
change-less = { $amount } fewer than in { $year }
change-higher = { $amount } higher than in { $year }
change-lower = { $amount } lower than in { $year }
change-same = the same as in { $year }
change-against = on { $year }
incomparable-unit = { $year } is in another unit and not compared
incomparable-unfinished = { $year } is not over and not compared
incomparable-short-unit = other unit
incomparable-short-unfinished = not over
year-label = Year
value-label = Value
change-label = Change
value-in = Value ({ $unit })
outcome-label = Result
of-total = {" "}of { $total }
years-table = { $name }, year by year
break-unit = From { $year } on the unit is “{ $now }” instead of “{ $before }”. The numbers cannot be compared directly, so they are listed and not drawn as one series.
break-none-unit = no unit
break-grain = From { $year } on the numbers are given { $now } instead of { $before }. Only whole years are compared.
break-none-grain = as one total
within = Side by side
former-label = Former names
former-name = { $years }: “{ $name }”
former-definitions = Earlier definitions
former-definition = { $years }: { $text }
years-recorded = recorded in { $count } of { $all } years
through-years = { $term }: all years together

## About, not found
site-label = Site
organisation = Organisation
campaign = Campaign
method = Method
method-text = One ring a year, kept by the 24 solar terms. What was recorded is here; what was not stays open.
made-label = Generator
lost = There is no such page
lost-text = The address may be mistyped, or the page renamed. Start again from here.
