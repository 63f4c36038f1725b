# Every sentence of the report.
#
# A kind of fault is one message; its name is the fault's code, the slash turned into a hyphen:
#   value     what is wrong, no full stop
#   .label    at the place of the fault, as short as can be
#   .also     at the other place that belongs to it
#   .help     what to type next
#   .title    one line in a list
#   .why      for `suishi explain`: why it matters, how it comes about, how to mend it
# The reader writes the content and is no programmer. What was typed stands in backticks.

## The report's own words

report-error = error
report-warning = warning
report-remark = remark
report-help = help

explain-severity-error = error: no site is made until this is mended
explain-severity-warning = warning: the site is made all the same
explain-severity-remark = remark: worth knowing; nothing is held up
explain-proof-error = error: must be mended before publication (told by suishi check, not by suishi build)
explain-proof-warning = warning: should be mended before publication (told by suishi check, not by suishi build)
explain-bad = With the fault:
explain-good = Mended:
explain-unknown = { $suggestion ->
    [none] there is no code `{ $typed }`; the code stands in the square brackets of a report, such as `entry/unknown-term`
   *[other] there is no code `{ $typed }`; did you mean `{ $suggestion }`?
}

## Phrases used in several places

owner-in = { $owner ->
    [entry] the front matter of an entry
    [prose] the front matter of this text
    [document] an item of documents
    [metric] a metric
    [figure] a figure
    [plan] a plan
    [theme-option] an option of theme.yaml
    [theme-charts] charts of theme.yaml
    [theme-faces] faces of theme.yaml
    [theme-face] a face of theme.yaml
    [key-number] an item of key_numbers
    [editor] an item of editors
   *[other] { $owner }
}

grain-before = { $before ->
    [value] one number
    [term] by term
    [month] by month
    [week] by week
    [date] by date
    [season] by season
    [category] by category
    [parts] in two layers
   *[place] by place
}

grain-now = { $now ->
    [value] one number
    [term] by term
    [month] by month
    [week] by week
    [date] by date
    [season] by season
    [category] by category
    [parts] in two layers
   *[place] by place
}

## The site

site-missing = content/site.yaml was not found
    .help = make a file site.yaml in the folder content, with the line `name: Name of the site`; if content is elsewhere, name the folder that holds it with --root
    .title = no site.yaml
    .why = site.yaml says what the site is called and in which language it speaks; nothing can be made without it. Usually the command was run in another folder, or Windows hid the ending and the file is really called site.yaml.txt, or the file stands outside content. Put it into the folder content under its full name.

site-no-years = there is no year in content
    .help = make the folder content/2018, or whichever year you write about, and put the entries into it
    .title = no folder of a year
    .why = A year is a folder named by its four digits. Entries directly in content, or a folder called “2018年” or “year 2018”, are not recognised. Make a folder named by digits only and move the year's entries, metrics and pictures into it; that folder can later be archived on its own.

site-unknown-language = `{ $typed }` is not a language of suishi
    .label = only zh-CN and en
    .help = write `language: zh-CN` for Chinese, `language: en` for English
    .title = unknown language
    .why = The language chooses the fixed words of the pages and tells browsers and screen readers how to read them, so it is written as the international tag. `zh-CN` is simplified Chinese, `en` is English. Left out, it is simplified Chinese.

site-bad-address = `{ $typed }` is not a full web address
    .label = must begin with https:// or http:// and have no ? or #
    .help = write the full address, such as `address: https://www.example.org/suishi/`; if there is none yet, delete this line
    .title = address not complete
    .why = Feeds, the site map and shared links need full addresses, or readers' programs cannot follow them. Copy it from the browser's address bar, up to any ? or #. Without an address the site is made all the same, only without feed and site map.

site-portal-domain = `{ $typed }` is an address; only the domain is wanted
    .label = without https:// and the closing slash
    .help = write `domain: { $suggestion }`
    .title = the portal's domain is written as an address
    .why = Every page of a Chinese government site states the portal's name, domain and code in its meta tags; the domain has no https:// there and is compared letter by letter when the site is inspected. What is copied from the address bar is an address: take off https:// and the closing slash.

site-bad-level = `{ $typed }` cannot stand in levels
    .label = neither a code nor error, warning, remark or ignore
    .help = { $suggestion ->
        [none] write the code from the square brackets of the report on the left, and error, warning, remark or ignore on the right, such as `media/unused: ignore`
       *[other] write `{ $suggestion }` on the left
    }
    .title = bad line in levels
    .why = levels changes how much a kind of fault matters: error stops the build, warning only tells, ignore keeps silent. On the left stands the code, as in the square brackets of the report, on the right one of the three words. With a misspelt line nobody knows what was to be let pass, so suishi asks first.

## Files

source-not-utf8 = { $kind ->
    [utf-16] the file is saved as UTF-16, not as UTF-8
    [binary] this file holds no text
   *[gb] the file is not UTF-8; most likely it was saved as GBK, which Notepad calls ANSI
}
    .label = cannot be read from here on
    .help = { $kind ->
        [binary] open it in the program it came from and save it as plain text in UTF-8; if it is not for the site, put an underscore in front of its name
       *[other] open it in Notepad, choose File, Save As, set Encoding to UTF-8, and save
    }
    .title = the file is not UTF-8
    .why = Entries and settings are read as UTF-8; Chinese saved in another encoding turns into gibberish. Older versions of Notepad save as “ANSI”, which is GBK on a Chinese system, and “Unicode” means UTF-16; sometimes the file is a Word document with another ending. Save it again as UTF-8: nothing in it changes, and a byte order mark does no harm. CSV tables may be GBK.

source-unknown-file = it is not clear what `{ $name }` is for; it is left out of the site
    .label = this file is not used
    .help = { $kind ->
        [picture] browsers cannot show such a picture: open it, save it as JPG, and write the new name in the text
        [table] name it in metrics.yaml with `table: { $name }`; delete it, or put an underscore in front of its name, if it is not needed
       *[other] { $suggestion ->
            [none] delete it if it is not needed; to keep it, put an underscore in front of its name; if it is an entry, save it as .md
           *[other] did you mean `{ $suggestion }`? then rename it; else delete it, or put an underscore in front of its name
        }
    }
    .title = a file that is not used
    .why = Every file in the folder of a year has a purpose: entries (.md), year.yaml, metrics, figures, tables, pictures and attachments. What is none of these is not skipped in silence, as it may be an entry under a mistaken name. Often it is a .txt draft, a .csv no metric names, or an editor's backup. Files whose names begin with an underscore are left alone.

## YAML

yaml-too-large = the settings have { $size } KB; at most { $limit } KB are read
    .label = begins here
    .help = split metrics or figures into several files in the folder metrics or figures; put many numbers into a CSV table; the text of an entry belongs behind the second line `---`
    .title = settings too long
    .why = Settings with 24 terms and a hundred metrics have some two hundred KB; far more is usually something pasted by mistake. The front matter of an entry, between two lines `---`, holds title, date and little else; the text comes after the second line. Many numbers belong into a CSV table that a metric names.

yaml-too-deep = more than { $limit } brackets inside each other
    .label = too deep from here on
    .help = delete the brackets `[` and `{"{"}` that are too many; if this is a text, put all of it into straight quotation marks
    .title = brackets too deep
    .why = Settings are three or four levels deep; dozens are a paste gone wrong or a bracket never closed. Deep brackets are slow to read and can bring a program to a halt, so reading stops here.

yaml-tab = a tab or a full-width space at the beginning of the line
    .label = only plain spaces may stand here
    .help = delete what stands in front of this line and press the space bar instead, twice for each level
    .title = tab or full-width space in front of a line
    .why = The spaces in front of a line say what it belongs to, and only plain spaces count. Tabs and full-width spaces look the same but have no fixed width. They come from the tab key, or with text pasted from Word, WPS or a web page. Delete them and press the space bar.

yaml-full-width-colon = a full-width colon after `{ $key }`
    .label = a plain colon and a space belong here
    .help = write `{ $key }: { $value }`
    .title = full-width colon
    .why = Between the name of a setting and its content stands a plain colon and a space. A Chinese keyboard gives a full-width colon, which looks much the same and is not understood. Only this one colon must be plain; punctuation in the content is free.

yaml-no-space = no space after `{ $key }:`
    .label = a space belongs behind the colon
    .help = write `{ $key }: { $value }`
    .title = no space behind the colon
    .why = The space behind the colon tells the name of a setting from its content; without it the whole line is taken for one text. The colons in times such as 09:00 and in addresses are fine.

yaml-syntax = { $kind ->
    [colon] the colon in this line makes no sense here
    [quote] a quotation mark is not closed
    [sign] the content begins with a sign such as `@`, `%` or a backtick and cannot be read
    [anchor] the content begins with `*` or `&` and is taken for a reference
    [documents] a second line `---` in the file
    [deep] too many levels inside each other
    [comma] punctuation inside brackets must be plain
    [wrap] something follows a closed quotation mark or bracket
   *[indent] reading stops at this line
}
    .label = { $kind ->
        [colon] a colon inside the content, or a line not in step with the one above
        [quote] a quotation mark here is never closed
        [sign] no content may begin with such a sign
        [anchor] no content may begin with such a sign
        [documents] there can be only one set of settings
        [deep] too deep from here on
        [comma] this line has a full-width comma, colon or bracket
        [wrap] the content begins with a quotation mark or bracket and goes on behind it
       *[indent] the fault is in this line or in the one above
    }
    .help = { $kind ->
        [colon] if the content has a colon, put all of it into straight quotation marks, such as `title: "Note: one"`; if this is a setting of its own, begin it at the same column as the one above
        [quote] close the content with the same straight quotation mark; where the content has quotation marks of its own, use curly ones
        [sign] put all of the content into straight quotation marks
        [anchor] put all of the content into straight quotation marks; bold text belongs into the body
        [documents] delete the `---` that is too many
        [deep] take out some of the levels
        [comma] write `,` for `，`, `:` and a space for `：`, `{"{}"}` for `｛｝`
        [wrap] put all of the content into straight quotation marks, such as `title: '"One" more'`, or use curly ones inside
       *[indent] check three things: lines of one level begin at the same column; square and curly brackets are closed; each line of a list begins with `- `
    }
    .title = settings that cannot be read
    .why = A settings file (YAML) has one setting a line, “name: content”, and spaces in front of a line say what it belongs to. Colons, quotation marks, brackets, asterisks and # have a meaning of their own there and can be misread inside a text; in straight quotation marks the text is only text. The report marks the line where reading stopped; the fault is sometimes in the line above it.

yaml-duplicate-key = `{ $key }` is written twice
    .label = written again here
    .also = written first here
    .help = keep one of the two
    .title = one setting written twice
    .why = When a setting is written twice, no program can know which one counts. Usually a piece was copied to be changed and the old line was forgotten. Keep the one you mean and delete the other.

yaml-unknown-key = there is no `{ $key }` in { owner-in }
    .label = unknown
    .help = { $suggestion ->
        [none] what may stand here: { $known }
       *[other] write `{ $suggestion }`
    }
    .title = unknown setting
    .why = A setting misspelt by one letter has no effect, and nothing on the page shows what is missing; so every unknown one is named. The names are fixed English words in small letters, joined by underscores. Notes to yourself go on a line that begins with #.

yaml-missing-key = `{ $key }` is missing from { owner-in }
    .label = something is missing here
    .help = { $key ->
        [name] add a line `name: …` with the name
        [domain] add a line `domain: www.example.gov.cn` with the portal's domain
        [code] add a line `code: "3101010001"` with the portal's code of ten digits
        [title] add a line `title: …` with the document's title
        [metrics] add a line `metrics: [meetings]` with names from metrics.yaml
        [metric] add a line `metric: meetings` with a name from metrics.yaml
        [start] add a line `start: 2018` with the first year
        [end] add a line `end: 2020` with the last year
       *[other] add a line `{ $key }: …`
    }
    .title = a required setting is missing
    .why = Nearly everything may be left out. Required are only the site's name; the portal's name, domain and code; the metrics of a figure; metric, start and end of a plan; a document's title and an editor's name. Without them some place on a page stays empty. A name with nothing behind its colon counts as missing.

yaml-wrong-shape = { $expected ->
    [flag] true or false is wanted here, not `{ $typed }`
    [integer] a whole number is wanted here, not `{ $typed }`
    [map] several lines of “name: content” are wanted here, not `{ $typed }`
    [list] a list is wanted here, not `{ $typed }`
   *[text] a text is wanted here, not `{ $typed }`
}
    .label = { $expected ->
        [flag] neither true nor false
        [integer] not a whole number
        [map] not “name: content”
        [list] not a list
       *[text] not a text
    }
    .help = { $expected ->
        [flag] write `true` for yes and `false` for no, without quotation marks
        [integer] write digits only, such as `1`
        [map] begin a new line with two spaces, one `name: content` a line
        [list] write `[one, two]`, or one item a line, each beginning with `- `
       *[text] write a text; if it has colons or brackets, put all of it into straight quotation marks
    }
    .title = content of the wrong kind
    .why = What stands behind each name is settled: a title is a text, draft is true or false, order is a whole number, a metric has several lines. Plain brackets, and a colon with a space, turn a text into a list or into settings of its own; 是 and 否 are only characters. Write it as the help says.

## Dates

date-unreadable = the date `{ $typed }` cannot be read
    .label = no date, or a day the calendar does not have
    .help = write `2018-02-05`, `2018-02`, `2018`, or two days as `2018-12-24/2018-12-25`
    .title = date that cannot be read
    .why = The date decides where an entry stands; a guess could put it in the wrong place. The year has four digits, month and day exist in the calendar, and of two days the earlier comes first. `2018年2月5日` and `2018/2/5` are understood; “around Lichun” or “this month” are not and belong into the text.

date-not-a-day = a single day is wanted here
    .label = only a month, a year or several days
    .help = write one day, such as `{ $last }`
    .title = date without its day
    .why = `as_of` says up to which day the year is written: terms after it are “not yet”, terms before it without an entry are gaps. A month alone leaves open what becomes of a term that begins within it.

date-not-published = the time of publication `{ $typed }` cannot be read
    .label = year, month and day are wanted, and an hour if you like
    .help = write `2019-01-01 09:00`, or only `2019-01-01`
    .title = time of publication that cannot be read
    .why = The time of publication is printed on the pages and stands in the meta tags that are inspected on government sites. Only the editors can say it: suishi looks neither at the clock nor at the time of a file, so that no false date gets out. The day is enough; an hour is written after it, from 00:00 to 23:59.

date-outside-year = `{ $date }` is not in the year { $year }
    .label = { $right ->
        [none] not between 1900 and 2100
       *[other] this day belongs to { $term } of { $right }
    }
    .help = { $right ->
        [none] correct the date
       *[other] correct the date, or move it to content/{ $right }
    }
    .title = date outside the year
    .why = A year is 24 terms on end, and every day belongs to exactly one term of one year. The edges are easy to confuse: by the civil year, 1 January still belongs to 冬至 of the year before; in a year that begins at 立春, all of January does. `begins:` in year.yaml chooses between the two.

## The year

year-out-of-range = the year { $year } is not between 1900 and 2100
    .label = the terms of this year cannot be computed
    .help = correct the name of the folder; if it is not a year, move it out of content
    .title = year out of range
    .why = The moments of the terms are computed and were checked against published almanacs from 1900 to 2100; beyond that they could not be vouched for. Usually the folder's name has a digit too few or too many.

year-other-folder = the folder is { $year }, but another year is written here
    .label = differs from the folder's name
    .help = write `year: { $year }`, or delete this line
    .title = year and folder differ
    .why = The folder's name decides; this line is only a check and may be left out. Usually last year's folder was copied and year.yaml not yet changed. See whether title and time of publication are last year's too.

year-bad-begins = a year cannot begin at `{ $typed }`
    .label = only 小寒 or 立春
    .help = write `begins: 小寒` for the civil year, `begins: 立春` for the traditional one
    .title = wrong first term
    .why = There are two ways to count: the civil year runs from 小寒 in early January to 冬至, the traditional year from 立春 to 大寒 of the next January. Left out, it is the civil year.

year-unknown-page = which page was corrected? `{ $typed }` is none
    .label = neither a term nor 全年, 卷首, 结语 or 数据
    .help = { $suggestion ->
        [none] write the term it stands under, such as `page: 白露`; else year, opening, closing or data
       *[other] write `{ $suggestion }`
    }
    .title = a correction of an unknown page
    .why = What was changed after publication is listed under corrections in year.yaml; `page` says where, so that readers find it. Write the name of a term; what stands under none is year, opening, closing or data. Left out, it is the whole year.

year-correction-early = the correction of { $date } is older than the publication
    .label = nothing had been published by then
    .help = check this day and `published`; changes before publication are no corrections
    .title = a correction before publication
    .why = Corrections are for those who have read the review already: what was changed on which day after it came out. Nobody saw what was changed before. Mostly a date is mistyped, or published is not the day it first came out.

year-unknown-metric = this year has no metric `{ $typed }`
    .label = no such name
    .help = { $suggestion ->
        [none] write a name that metrics.yaml of this year has, or add the metric there first
       *[other] write `{ $suggestion }`
    }
    .title = year.yaml names an unknown metric
    .why = The ring and the key numbers take their values from the metrics of the year, by the short name at the head of each block of metrics.yaml, not by its title. It must be copied letter by letter. Each year has its own metrics; what last year had, this year may not have.

year-ring-not-by-term = the metric `{ $id }` has no values by term and makes no ring
    .label = values by term or by date are wanted
    .help = name a metric with `by: term` or `by: date`; or delete this line, and the ring shows the number of entries of each term
    .title = the ring's metric is not by term
    .why = Each of the ring's 24 spokes has its own length, so each term needs its own value. Values by term are used as they are, values by date are gathered into their terms; one number, or values by month or category, cannot be told apart by term.

## Entries

entry-no-term = `{ $name }` does not say which term it is about
    .label = no term in the file's name
    .help = { $suggestion ->
        [none] begin the name with a term and a hyphen, such as `立春-部署会.md`, or write `term: 立春` in the front matter
       *[other] write the term in the name as `{ $suggestion }`, or write `term: { $suggestion }` in the front matter
    }
    .title = entry without a term
    .why = Every entry belongs to a term, and its file name says which: `立春.md`, `03-立春.md`, `lichun.md`, `立春-部署会.md`, or any file in a folder called 立春. A hyphen or a space must stand between the term and what follows: “立春以来.md” is not understood. A draft that is not for the site gets an underscore in front of its name.

entry-unknown-term = `{ $typed }` is not one of the 24 solar terms
    .label = no term has this name
    .help = { $suggestion ->
        [none] write the name of a term, such as `立春` or `lichun`; for a holiday, the term it falls into
       *[other] write `{ $suggestion }`
    }
    .title = unknown term
    .why = Terms are understood in simplified and traditional characters, in pinyin and in English, but as the whole word: 小寒节 or 冬至日 has one character too many. Easy to misspell are 惊蛰, 芒种 and 谷雨. Holidays such as New Year or Mid-Autumn are not terms; write the term they fall into.

entry-front-matter-open = the front matter has no end
    .label = it begins here, and there is no second line `---`
    .help = put a line `---` of its own under the last line of the front matter
    .title = front matter without an end
    .why = When an entry begins with a line `---`, all up to the next line `---` is its front matter: title, date and the like; the text comes after it. Without the second line nobody can tell where the text begins. The Chinese dash “——” does not count: three plain hyphens on a line of their own are wanted.

entry-bad-fence = `{ $typed }` at the top is not three hyphens
    .label = `---` belongs here
    .help = type three plain hyphens `---` here and where the front matter ends
    .title = front matter fenced by other dashes
    .why = Front matter stands between two lines of three hyphens. A Chinese input method types full-width dashes, a word processor joins them into one long dash; neither is recognised, and title and date would be published as text.

entry-no-fence = `{ $typed }` at the top would be published as text
    .label = front matter belongs between two lines `---`
    .help = put a line `---` above this one, and another below the last setting
    .title = front matter without its fences
    .why = Title, date and the like stand at the top of the file between two lines of three hyphens. Without both lines they become the first paragraph, and readers see them.

entry-too-large = the entry has { $size } KB; at most { $limit } KB are read
    .label = this one is too long
    .help = split it into several, such as `立春.md` and `立春-2.md`; save pictures as files and link to them
    .title = entry too long
    .why = A long novel has two or three MB; no entry is that long. Usually pictures pasted from a web page have become long strings of letters. Save them as files in the folder of the year and write `![description](photos/a.jpg)`.

entry-prose-twice = this is a second text beside `{ $other }`
    .label = a year has one opening and one closing
    .help = keep one; delete the other, or put an underscore in front of its name
    .title = two openings or two closings
    .why = A year has one opening and one closing text. `卷首.md`, `前言.md` and `preface.md` are all openings, `结语.md`, `后记.md` and `closing.md` all closings; with two of a kind nobody knows which to use.

entry-no-original = { $kind ->
        [prose] opening and closing have no translated page
       *[other] `{ $original }` is missing, and this is its translation
    }
    .label = the language in the file name says that this is a translation
    .help = { $kind ->
        [prose] move it away, or put an underscore in front of its name; entries can be translated, as `立春.en.md`
       *[other] put the original, `{ $original }`, into the same folder; if this is no translation, take the language out of its name
    }
    .title = a translation without an original
    .why = `立春.en.md` is the English of `立春.md`: the same name with a language at its end, in the same folder. Readers go to and fro between the two pages, so there has to be an original. Opening and closing stand on the page of the year, which has one language.

entry-translation-differs = { $kind ->
        [term] the translation is filed under another term than its original `{ $original }` ({ $term })
        [date] the translation has another date than its original `{ $original }`
       *[other] `{ $original }` has two translations
    }
    .label = { $kind ->
        [date] differs from the original
       *[other] a translation
    }
    .help = { $kind ->
        [term] leave `term` out; it comes from the original
        [date] leave `date` out; it comes from the original, and if that is wrong, mend the original
       *[other] keep one and move the other away
    }
    .title = a translation that does not fit its original
    .why = The original says to which term and day a thing belongs. A translation holds title, summary and text; `term` and `date` may be left out, and if given must be the same.

entry-unknown-language = `{ $typed }` is no language that can be used
    .label = a translation is `en` or `zh`
    .help = English is `立春.en.md`, Chinese `lichun.zh.md`; if this is no translation, write `-{ $typed }` instead of `.{ $typed }`
    .title = the language of a translation
    .why = A site's fixed words exist in Chinese and English, and so can translations: `.en` at the end of a name is English, `.zh` Chinese.

entry-outside-term = the entry is filed under { $term }, but its date is not in { $term } ({ $first } to { $last })
    .label = { $right ->
        [none] not in { $term }
       *[other] this day belongs to { $right }
    }
    .help = { $right ->
        [none] correct the date, or choose another term
       *[other] correct the date; if the date is right, rename the file to `{ $right }.md`
    }
    .title = date and term do not agree
    .why = A term lasts from its day to the day before the next term, about fifteen days. That day moves by one or two from year to year, so memory is easily wrong; `suishi terms 2018` prints the days of a year. If it is meant this way, write `entry/outside-term: ignore` under levels in site.yaml.

## Metrics

draft-needed = `{ $id }` is used here and still a draft
    .label = drafts are not published, so there is nothing to take
    .help = when its numbers stand, delete `draft: true` from `{ $id }`; until then do not use it here
    .title = what is published uses a draft
    .why = Metrics and figures with `draft: true` are seen in `suishi serve`; `suishi build` leaves them out as if they were not written. A text, figure or key number that uses one would be published with a hole in it, so this is asked first. Where both are drafts there is no fault.

metric-bad-id = a metric cannot have the short name `{ $typed }`
    .label = only letters, digits, characters and hyphens
    .help = join the words by hyphens, such as `points-walked`; the title goes behind `name:` below it
    .title = bad short name of a metric
    .why = The short name is written in links and is the name of a data file, so it has no spaces and no signs that an address or a file name cannot hold. Small Latin letters joined by hyphens are best. Keep it over the years, and their numbers form one series; readers see the title behind `name:`.

metric-no-values = the metric `{ $id }` has no values
    .label = value, values or table is missing
    .help = write `value: 196` for one number; `values:` with a line for each term; or `table: patrols.csv` for numbers in a table
    .title = metric without values
    .why = A metric without a number leaves an empty place. Choose one of three: `value` for one number, `values` for numbers by term, month or category, `table` for a CSV table. If nothing was counted, write `value: null`, and the page says that there is no data.

metric-two-values = the values of the metric `{ $id }` are written in more than one way
    .label = only one of value, values and table may stand here
    .help = keep one of the three; the total is worked out from the values and need not be written
    .title = values written twice
    .why = When both the total and its parts are written, sooner or later one is changed and the other forgotten. Keep the finest; sums and means are worked out.

metric-twice = the metric `{ $id }` is written twice
    .label = written again here
    .also = written first here
    .help = keep one, or give one of them another short name
    .title = metric written twice
    .why = A short name stands for one metric of a year. metrics.yaml and the files in the folder metrics are read together; often the old copy was left behind when a file was split.

metric-bad-key = { $grain ->
    [month] `{ $typed }` is not a month
    [week] `{ $typed }` is not a week of the year
    [date] `{ $typed }` is not a date
    [season] `{ $typed }` is not a season
    [elsewhere] `{ $typed }` is not in the year { $year }
   *[category] a category without a name
}
    .label = { $grain ->
        [month] 1 to 12 is wanted
        [week] 1 to 53 is wanted
        [date] a day is wanted
        [season] 春, 夏, 秋 or 冬 is wanted
        [elsewhere] this is another year
       *[category] a name is wanted here
    }
    .help = { $grain ->
        [month] write `4` or `4月`
        [week] write `32` or `W32`
        [date] { $suggestion ->
            [none] write `2018-04-02`
           *[other] write `{ $suggestion }`
        }
        [season] write `春`, `夏`, `秋` or `冬`, or `spring`, `summer`, `autumn`, `winter`
        [elsewhere] correct the year, or move it to the folder of that year
       *[category] write the category or place in front of the colon, or in the first column of the table
    }
    .title = a part with the wrong name
    .why = `by:` says how the numbers are divided: by month, the left side holds months; by date, dates. When the two do not agree, nobody knows where the number belongs. `by:` may also be left out; then the names decide.

metric-key-twice = `{ $key }` already has a number
    .label = written again here
    .also = written first here
    .help = make one line of the two, or correct one of them
    .title = two numbers for one part
    .why = 立春 and lichun, or 4 and 4月, are two spellings of one thing; with two numbers nobody knows which counts. Two rows for one day in a table are the same case: add them up in the spreadsheet first.

metric-total-row = `{ $typed }` adds up the others and is not a part
    .label = would be counted twice
    .help = delete it (in a table, the row or the column); the total is worked out, and `id.total` quotes it
    .title = a total among the parts
    .why = Tables saved from a spreadsheet often end with a row or a column of totals. Among the parts it doubles the sum, and every share and mean is wrong. Without it, pages show the total of the parts; texts and key numbers quote it as `metric:damage.total`.

metric-not-a-number = { $large ->
    [none] `{ $typed }` is not a number
   *[other] `{ $typed }` has too many digits
}
    .label = { $large ->
        [none] digits are wanted
       *[other] 15 at most
    }
    .help = { $large ->
        [none] { $suggestion ->
            [none] write a number such as `196` or `86.5`; where there is no data, write `null`
           *[other] write only `{ $suggestion }`; the unit goes behind `unit:`, any remark behind `definition:`
        }
       *[other] write at most 15 digits; count in a larger unit
    }
    .title = not a number
    .why = The numbers are drawn, added up and compared with the text, so they are plain digits with at most a decimal point, a minus and commas every three digits. Units, “about”, percent signs and Chinese numerals do not belong inside. Write `null` where nothing was counted and `0` for a true zero; charts keep the two apart.

metric-unknown-choice = `{ $key }` cannot be `{ $typed }`
    .label = one of { $choices } is wanted
    .help = { $suggestion ->
        [none] { choice-help }
       *[other] write `{ $suggestion }`
    }
    .title = not one of the choices
    .why = Some settings know only a few words. `by` says how the numbers are divided: term, month, week, date, season, category or place. `combine` says how several numbers become one: sum, mean, last or max. `better` says which way is good: higher or lower. All three may be left out.

choice-help = { $key ->
    [by] write `term`, `month`, `week`, `date`, `season`, `category` or `place`
    [combine] write `sum`, `mean`, `last` or `max`
    [better] write `higher` or `lower`
   *[other] choose one of { $choices }
}

metric-unit-changed = the unit of the metric `{ $id }` is not that of { $then }
    .label = { $now ->
        [none] no unit this year
       *[other] `{ $now }` this year
    }
    .also = { $before ->
        [none] no unit in { $then }
       *[other] `{ $before }` in { $then }
    }
    .help = write the same unit; if the way of counting has changed, give this year's metric another short name
    .title = unit changed between years
    .why = The years of one short name are compared as one series. With different units the rise or fall is false, as between meetings and hours, or 万元 and 元. If only the spelling differs, make it the same; if the counting has changed, choose another short name and say so in definition.

metric-grain-changed = the metric `{ $id }` is divided in another way than in { $then }
    .label = this year: { grain-now }
    .also = { $then }: { grain-before }
    .help = write the same `by:`; if the numbers can only be had this way now, give this year's metric another short name
    .title = division changed between years
    .why = The years of one short name are set side by side. Numbers by term in one year and by month in another cannot be compared part by part, only their totals. Use one division where you can, another short name where you cannot.

metric-no-number = `{ $typed }` has no number
    .label = there is no number here
    .help = { $keys ->
        [none] this metric has no data; write plain words without a link
       *[other] write a part that has a number behind the dot ({ $keys }), or one of `total`, `max`, `min`, `mean`, `last`
    }
    .title = no such number in a metric
    .why = A dot behind the short name takes one of its numbers, such as `meetings.白露`, or one worked out from them: `damage.total`, `meetings.max`, `score.last`. The name of a part must be as in metrics.yaml and have a number there: what was left out, or is `null`, cannot be taken.

metric-no-sum = the sum `{ $typed }` means nothing
    .label = these numbers do not add up
    .help = take the mean `{ $id }.mean`, the latest `{ $id }.last` or the largest `{ $id }.max`; if they do add up, write `combine: sum` in the metric
    .title = sum of numbers that do not add up
    .why = Scores, rates and temperatures added month by month mean nothing, and people on a register would be counted again each month. Metrics whose unit is a score, a percentage or a degree are averaged; those with `combine: last` or `max` are not added either.

metric-divide-zero = `{ $typed }` is 0 and cannot be divided by
    .label = division by zero
    .help = delete this rate, and say it in words
    .title = rate over zero
    .why = `closed/found` divides the first by the second. Where the second is 0 there is no rate: neither 0% nor 100%.

metric-was-unknown = no earlier year has a metric `{ $typed }`
    .label = `{ $id }` does not continue anything
    .help = { $suggestion ->
        [none] write the short name that metrics.yaml of the earlier years uses; if the metric is new, delete `was:`
       *[other] write `was: { $suggestion }`
    }
    .title = former short name not found
    .why = `was:` tells the short name of this metric in earlier years, so that the numbers before and after become one series. If no year has that name there is nothing to continue; mostly a letter differs.

metric-was-in-use = `{ $typed }` is no former name of `{ $id }`: { $then } has both
    .label = a renamed metric cannot go by two names at once
    .also = `{ $typed }` in { $then }
    .help = if they are one metric, keep one name; if they are two, delete `was:`
    .title = former short name still in use
    .why = `was:` means that the short name changed: the old one in earlier years, the new one from this year on. Where one year has numbers under both, they are two metrics and cannot be one series. It is enough to write `was:` in the year of the change; where the old name has since found another use, do not write it again.

metric-was-twice = the former short name `{ $typed }` is claimed twice
    .label = claimed again
    .also = the metric `{ $id }` claims it
    .help = keep one; if one metric was split into two, write no `was:` and use new names for both
    .title = two metrics with one former name
    .why = The numbers of earlier years can be continued by one metric only. After a split each part is smaller than the whole was, and would look like a sudden fall; better explain it in definition.

## Tables

table-missing = the table `{ $typed }` was not found
    .label = no such file
    .help = save the table beside this file under exactly this name, .csv included; in a folder, write the folder too, such as `tables/patrols.csv`
    .title = table not found
    .why = `table:` names a CSV file, looked for from the folder of the yaml file that names it. Usually a character differs, Excel saved it as .xlsx, or Windows hides the ending. In Excel or WPS choose Save As and the type “CSV UTF-8”.

table-too-large = the table has { $size } KB; at most { $limit } KB are read
    .label = this table is too large
    .help = add the rows up by day in the spreadsheet, or split the table by time, one metric each
    .title = table too large
    .why = A row a day over a hundred years is smaller than this; usually a whole register was exported. The site needs only the sums, and a register often holds names, telephone numbers and addresses that should not lie in the folder of a site.

table-encoding = the text of this table cannot be read
    .label = not CSV text
    .help = open it in Excel or WPS, choose Save As and the type “CSV UTF-8 (Comma delimited)”
    .title = table that cannot be read
    .why = A table is a CSV file: plain text, in UTF-8 or GBK. Renaming an .xls or .xlsx file to .csv does not make it one; it has to be saved again in the spreadsheet.

table-ragged = the head has { $expected } cells, this row { $found }
    .label = not as many cells as the head
    .help = fill in what is missing, an empty cell still needs its comma; delete what is too much; put a cell that has commas of its own into straight quotation marks
    .title = row of uneven length
    .why = One cell more or less, and every number behind it slips into another column. Mostly a thousands comma (1,200) was taken for a border, or a remark holds a comma. Excel and WPS put such cells into quotation marks when they save as CSV.

table-no-column = the table has no column `{ $typed }`
    .label = not in the table
    .help = the head is: { $head }; the first column names the parts, the numbers stand in a later one; copy its head behind `column:`
    .title = no such column
    .why = The first row of a table is its head; the first column holds terms, dates or categories, a later one the numbers. Without `column:` it is the second column, with it the column whose head is exactly the same. A space or a line break in the head is enough to differ.

table-empty = there are no data in the table
    .label = no row below the head
    .help = put the head into the first row, the data from the second row on, save and try again
    .title = empty table
    .why = The first row always counts as the head, so a table of one row has no data. Perhaps the head was forgotten and the only row of data taken for it; perhaps an empty sheet was open when the CSV was saved, as Excel saves only the sheet in view.

## Figures

figure-unknown-kind = there is no figure of the kind `{ $typed }`
    .label = unknown
    .help = { $suggestion ->
        [none] write ring, columns, stacked, grouped, bars, line, area, cumulative, share, waffle, bullet, heat, slope, dumbbell, small-multiples, number or table; or delete this line, and the data choose
       *[other] write `{ $suggestion }`
    }
    .title = unknown kind of figure
    .why = There are seventeen kinds. Amounts: columns and bars, several of them grouped or stacked; the way things went: line and area, found and closed: cumulative; parts of a whole: share and waffle; held against a target: bullet and number; this year against last: slope and dumbbell; every day of a year: heat; one small drawing a place: small-multiples; the year at a glance: ring; and a table where it says it better. Pies, radars and solids are left out on purpose, as sizes cannot be read from them: for parts of a whole use share or waffle. Without `kind:` one is chosen from the data.

figure-unknown-metric = this year has no metric `{ $typed }`
    .label = no such name
    .help = { $suggestion ->
        [none] write a name that metrics.yaml of this year has, or add the metric there first
       *[other] write `{ $suggestion }`
    }
    .title = figure of an unknown metric
    .why = A figure takes its numbers from the metrics of the year, by the short name at the head of each block of metrics.yaml, not by its title. A metric with a fault of its own was not read and is told here too; mend that first.

figure-units-differ = { $other ->
    [none] the metrics of the figure `{ $id }` have different units: `{ $first }` and none
   *[other] { $first ->
        [none] the metrics of the figure `{ $id }` have different units: `{ $other }` and none
       *[other] the metrics of the figure `{ $id }` have different units: `{ $first }` and `{ $other }`
    }
}
    .label = cannot be drawn together
    .help = keep to one unit in a figure; to see them together write `kind: small-multiples`, a small drawing each
    .title = two units in one figure
    .why = A figure has one axis. Meetings and faults drawn on it would have lengths that mean nothing, and two axes mislead. Make two figures and set one below the other. If it is one unit in two spellings, make `unit:` the same.

figure-grains-differ = the metrics of the figure `{ $id }` are divided in different ways
    .label = cannot be drawn together
    .help = keep to one division in a figure, such as by term, and make another figure for the rest
    .title = two divisions in one figure
    .why = One metric by term and one by month would need two scales below the same drawing. Metrics by date are drawn apart from metrics by term too. Make two figures, or bring the numbers to one division.

figure-kind-misfit = the numbers of the figure `{ $id }` cannot be drawn as `{ $kind }`
    .label = numbers and kind do not fit
    .help = { $kind ->
        [ring] a ring draws one metric by term or by date; name another metric, or delete `kind:`
        [number] a number shows one metric; make another figure for the others
        [share] a share needs one metric with several parts, or one with a `total:`; delete `kind:`, and the data choose
        [waffle] a waffle draws one metric; make another figure for the others
        [line] a line needs numbers by term, month, week or date; for categories and places write `bars`
        [area] an area needs numbers by term, month, week or date; for categories and places write `bars`
        [stacked] a stack needs two metrics or more with several parts each; for one write `columns`
        [grouped] groups need two metrics or more with several parts each; for one write `columns`
        [cumulative] running totals are drawn of one or two metrics by term, month, week or date, such as found and closed
        [heat] a heat map draws one metric by date or week, or two metrics or more with several parts each
        [slope] a slope compares two sets: this year and last, or two metrics
        [dumbbell] a dumbbell compares two sets: this year and last, or two metrics
        [small-multiples] small multiples need two metrics or more, or one in two layers such as `by: [place, month]`
       *[other] columns and bars need several parts; for one number write `number`
    }
    .title = numbers and kind do not fit
    .why = A kind must suit its numbers: a ring needs the 24 terms, a line an order in time, a share a whole, columns and bars several parts. Forced into another, a drawing misleads. Without `kind:` one is chosen from the data, and mostly it is the right one.

figure-no-year = the figure `{ $id }` needs `{ $typed }` of { $year }, which that year does not have
    .label = nothing to compare with
    .help = add the metric to metrics.yaml of { $year }, choose another `kind:`, or change `years:`
    .title = figure compares with a year without data
    .why = A slope and a dumbbell hold this year against the last, and `years:` names the years to compare. The metric must be there in each of them, by the same short name; if it was renamed, say so with `was:` in the metric of this year.

figure-other-kind = the figure `{ $id }` was not drawn as `{ $kind }` but as `{ $drawn }`
    .label = the data do not suit this kind
    .help = write `{ $drawn }`, or delete the line
    .title = figure drawn as another kind
    .why = The data do not suit the `kind:` that was asked for: stacks and shares hold nothing negative, a number needs one value, a ring nothing below zero, and too many series cannot be told apart. Forced, the drawing would mislead, so the nearest kind was drawn. Change `kind:` and this goes away.

figure-twice = the figure `{ $id }` is written twice
    .label = written again here
    .also = written first here
    .help = keep one, or give one of them another short name
    .title = figure written twice
    .why = A short name stands for one figure of a year, or an entry could not say which it means. figures.yaml and the files in the folder figures are read together; often the old copy was left behind when a file was split.

## Plans

plan-bad-year = the goal's year `{ $typed }` is not in the plan
    .label = not between start and end
    .help = correct the year, or change `start:` or `end:`
    .title = goal outside the plan
    .why = A plan runs from its start to its end; goals holds one line a year, the four digits on the left. A year outside has no result to be compared with.

plan-unknown-metric = no year has a metric `{ $typed }`
    .label = no result to compare with
    .help = write the short name that metrics.yaml of the years uses; if nothing was counted yet, leave it
    .title = plan without results
    .why = The goals of a plan are compared with what the years report under the same short name. Without such a metric there are goals and no results. Usually a letter differs, or the short name has been changed.

## Themes

theme-unknown = there is no theme `{ $typed }`
    .help = { $suggestion ->
        [none] these themes are at hand: { $known }
       *[other] write `theme: { $suggestion }` in site.yaml
    }
    .title = unknown theme
    .why = A theme is a folder inside the folder themes, and `theme:` is its name. The built-in one is called default and is used when nothing is written. If a new theme is not found, see whether unpacking made one folder too many.

theme-unknown-option = the theme `{ $theme }` has no option `{ $typed }`
    .label = unknown
    .help = { $suggestion ->
        [none] delete this line; the options of this theme are listed in its theme.yaml
       *[other] write `{ $suggestion }`
    }
    .title = unknown option of a theme
    .why = What may stand under options is declared by the theme in theme.yaml and differs from theme to theme. A misspelt option has no effect and nothing on the page shows it, so it is named.

theme-bad-option-type = an option cannot have the type `{ $typed }`
    .label = only flag, number and text
    .help = write `flag` for a switch, `number` for a whole number, `text` for words
    .title = bad type of an option
    .why = This is for the author of the theme: each option in theme.yaml states its type, so that what a site sets can be checked. There are three: flag, number and text.

theme-bad-colour = { $typed ->
        [none] no colour stands here
       *[other] `{ $typed }` is no colour
    }
    .label = a hash and six digits
    .help = write it like `"#faf7f0"`: a hash, six hexadecimal digits, all in quotes
    .title = bad colour
    .why = This is for the author of the theme. A chart that leaves its page (as SVG or PNG, for Word or a chat) has no style sheet to colour it, so it takes the colours under charts in theme.yaml. A bare hash begins a remark in YAML; hence the quotes.

theme-colour-count = `{ $key }` takes { $expected } colours; there are { $found }
    .label = not as many as needed
    .help = write exactly { $expected }
    .title = bad number of colours
    .why = This is for the author of the theme: series are the colours of eight series, terms those of the 24 terms (小寒 to 冬至), levels five steps from least to most. With one too few some chart would have no colour.

theme-no-face = the theme has no face `{ $typed }`
    .label = there is no such file
    .help = { $suggestion ->
        [none] put the face into the folder fonts of this theme, and write `fonts/name` here
       *[other] write `{ $suggestion }`
    }
    .title = no such face
    .why = This is for the author of the theme: titles of pages and the words of a chart made into a PNG are set in a face of the theme, so that they look the same on every machine. file names a TTF file below fonts in the theme's folder.

font-missing = there is no font `{ $typed }` in content
    .label = there is no such file
    .help = { $suggestion ->
        [none] put the font file (.ttf) into the folder content, and write its name here
       *[other] write `{ $suggestion }`
    }
    .title = no such font
    .why = font in site.yaml is the face titles are set in: the name of a .ttf file in the folder content. The file itself must be there, for a font that is only installed on your machine is not on that of a reader. Without this line the theme's own face is used.

font-not-truetype = { $kind ->
        [otf] the font `{ $file }` has PostScript outlines (OTF) and cannot be cut
        [ttc] the font `{ $file }` is several fonts in one file (TTC) and cannot be cut
        [woff] the font `{ $file }` is packed for the web already (WOFF) and cannot be cut
       *[unknown] `{ $file }` is no font file
    }
    .label = a TrueType .ttf is needed
    .help = use the TrueType version of this font, whose name ends in .ttf; renaming the file does not help
    .title = the font is not TrueType
    .why = A Chinese font has more than ten megabytes, too much for a page to wait for; so only the characters in use are taken, into a very small file. What can be cut in this way are TrueType fonts (.ttf). Many fonts come in both kinds: choose TTF. If yours does not, use another font, or leave the line out and use the theme's own.

font-damaged = the font `{ $file }` is damaged and cannot be read
    .label = this file
    .help = download it again, and put it back
    .title = damaged font file
    .why = The file begins as a TrueType font does, but a part of it is missing or contradicts another; most likely it was not downloaded or copied to the end. Get it again and put it back. A font that opens with a double click and shows its letters is usually sound.

font-glyph-missing = the font lacks { $count ->
        [one] a character
       *[other] { $count } characters
    } in use: { $letters }
    .label = used here
    .help = use another character, or a font that has more; it may also stay: these characters are shown in a font of the reader's machine
    .title = the font lacks characters
    .why = Titles and openings are set in a face that comes with the site, and `{ $file }` does not have these characters (mostly rare ones of names, or one mistyped). On pages they are shown in a font of the reader's machine and look different from those beside them; in pictures (PNG) they are boxes. The face that comes with the theme has the 6,763 characters of GB 2312; for more, name another font in site.yaml.

font-glyph-unprinted = characters that cannot be printed ({ $count }): { $letters }
    .label = the first is here
    .help = write it another way; or name a TrueType font that has the character under `font` in site.yaml, and export again
    .title = the faces of the booklet lack characters
    .why = A booklet and a long picture should look the same on a computer decades from now, so they are set only in faces that come with the site, never in those of this machine. The face that comes with the program has the 6,763 characters of GB 2312, and not these (mostly rare ones of names, or emoji); they are printed as 〓. A font named in site.yaml is used first, and what it lacks comes from the built-in one.

theme-template-failed = the template `{ $template }` failed: { $said }
    .label = here
    .help = correct this template; if it is one in content/theme, move it away, and the theme's own takes its place
    .title = template failed
    .why = A template shapes a page. The fields it names must be those it is given; a misspelt one stops here instead of printing nothing. If you did not write the theme, move the file in content/theme away, and the page looks as the theme made it.

theme-words-broken = a line in the words of the theme cannot be read
    .label = cannot be read
    .help = write `name = text` on each line, such as `nav-data = Data`; the name in small letters and hyphens, further lines behind four spaces
    .title = broken words of a theme
    .why = The fixed words of the pages stand in the theme's folder i18n, one a line, the name left of the equals sign and the text right of it. Curly brackets stand for something to be filled in.

theme-word-missing = there is no word called `{ $key }`
    .label = the template `{ $template }` uses it
    .help = { $suggestion ->
        [none] add a line `{ $key } = …` to the words in the theme's folder i18n
       *[other] write `{ $suggestion }`
    }
    .title = word missing
    .why = A template takes fixed words by t(key=…), and the key must be one of the words of the site's language, in zh-CN.ftl or en.ftl. Without it a page would lack a word, so the build stops.

## Pictures

media-outside = `{ $typed }` cannot go into the site
    .label = outside content, or a name with signs that cannot be used
    .help = put the file into the folder of the year, without < > : " | ? * in its name, and write where it is, such as `photos/a.jpg`
    .title = file that cannot go into the site
    .why = The site takes only what lies in content, so that a year can be archived whole and built on another computer. Files elsewhere on this computer could not be opened by readers, or were never meant to be public. A name with ? or : cannot be unpacked on Windows.

media-missing = the picture `{ $typed }` was not found
    .label = not in the folder of this year
    .help = { $suggestion ->
        [none] save the picture in the folder of this year and write where it is, such as `photos/a.jpg`
       *[other] write `{ $suggestion }`
    }
    .title = picture not found
    .why = Pictures lie in the folder of the year; the text says where, from the entry's folder or from the year's, with the same letter case and ending (.jpg, .JPG, .jpeg). A picture on another site cannot be shown: in a few years it is gone, and every visit would call that site. Save it as a file first.

media-no-alt = the picture `{ $typed }` has no description
    .label = the square brackets need a text
    .help = write what is to be seen into the square brackets, such as `![Volunteers at the gate]({ $typed })`
    .title = picture without a description
    .why = Those who cannot see the picture learn from this text what it shows; screen readers speak it, and it stands in when the picture fails to load. Accessibility checks ask for it. Say what is to be seen, not “picture” or “photo 1”. A caption to be printed goes behind the address, in straight quotation marks.

media-heic = `{ $typed }` is a HEIC photograph from an iPhone, which most browsers cannot show
    .label = this has to become a JPG first
    .help = on the telephone share it by e-mail or a messenger, which makes it a JPG; on a computer open it and save it as JPG; then write the new name in the text
    .title = HEIC photographs from iPhones
    .why = iPhones save photographs as HEIC, which only Apple's browsers show; everyone else sees an empty frame. Another ending does not change what is inside. To meet it no more: Settings, Camera, Formats, Most Compatible; from then on the camera makes JPG.

media-too-large = `{ $typed }` has { $width } × { $height } pixels, too many to work with
    .label = { $pixels } million in all; the limit is { $limit } million
    .help = open it, scale it down to at most 8000 pixels a side, and save it as JPG
    .title = a picture of too many pixels
    .why = A page uses at most 1600 pixels of width. Pictures of so many pixels take gigabytes of memory and may stop the computer; some files only claim to be that large and hold nothing, so they are refused before they are opened. Photographs of 108 megapixels are fine; large scans and stitched panoramas must be made smaller first.

media-broken = { $kind ->
    [unknown] `{ $typed }` is no picture
   *[cut] the picture `{ $typed }` is not whole
}
    .label = { $kind ->
        [unknown] what is inside is no known picture format
       *[cut] the file ends half way, or is damaged
    }
    .help = { $kind ->
        [unknown] open it and save it as JPG or PNG; an attachment is written as a link: `[name]({ $typed })`
       *[cut] copy it again from where it came; if this is the only copy and it can be opened, save it as JPG
    }
    .title = a picture that cannot be opened
    .why = Mostly a copy or a download that stopped half way, or another file given the ending of a picture. Readers would see half a picture or an empty frame. JPG, PNG, WebP, GIF and SVG are known, by what is in the file and not by its ending.

media-unusual = { $kind ->
    [cmyk] `{ $typed }` is a CMYK picture, made for the printing press
   *[rare] `{ $typed }` is a rare kind of JPEG
}
    .label = { $kind ->
        [cmyk] colours of four inks, which change on a screen
       *[rare] browsers cannot open it either
    }
    .help = { $kind ->
        [cmyk] ask whoever designed it for an RGB JPG; or open it, see whether the colours are right, and save it as JPG
       *[rare] open it and save it as JPG
    }
    .title = a picture of no use on a page
    .why = Printers and designers send CMYK: four numbers for four inks. Turning them into the three lights of a screen takes knowing paper and ink; a guess gets the colours wrong. A few kinds of JPEG (lossless, arithmetic coding, 12 bits a colour) are read by special programs only.

media-small = the photograph `{ $typed }` has only { $width } × { $height } pixels
    .label = too small for its place; mostly a thumbnail
    .help = take the original; in a chat open the picture first, then save it
    .title = a photograph that is too small
    .why = What is saved straight from a chat or a page is often the thumbnail; the photograph is behind it. The longer side should have 1600 pixels, at least 640. Icons and emblems that are meant to be small are saved as PNG, and nothing is said.

media-unused = no text uses `{ $name }`
    .label = left out of the site
    .help = show a picture with `![description]({ $name })`, offer a file with `[its name]({ $name })`; else delete it, or put an underscore in front of its name
    .title = picture or attachment that is not used
    .why = This file of the year stands in no text: perhaps it was forgotten, perhaps another name was written. It is left out of the site. To keep it without being told again, put an underscore in front of its name.

## Links

link-nowhere = `term:{ $typed }` leads nowhere
    .label = no such term, or a term without an entry
    .help = { $suggestion ->
        [none] link to a term that has an entry, such as `term:立春`; for another year write `term:year/term`
       *[other] write `term:{ $suggestion }`
    }
    .title = link to a term leads nowhere
    .why = A term without an entry has no page of its own, so the link would fail. Perhaps the term is misspelt, perhaps the entry is not written yet or still a draft. Add the link when the entry is there, or leave the words without a link.

link-unknown-metric = there is no metric `{ $typed }`
    .label = no such name
    .help = { $suggestion ->
        [none] write a name that metrics.yaml has; for another year write `metric:year/name`
       *[other] write `metric:{ $suggestion }`
    }
    .title = text names an unknown metric
    .why = `[46](metric:points-walked)` in a text checks the number against the data; behind the colon stands the metric's short name, not its title. It is at the head of each block of metrics.yaml of the year. A metric with a fault of its own was not read and is told here too; mend that first.

link-number-differs = the text says `{ $typed }`, the data say `{ $data }`
    .label = differs from the metric `{ $id }`
    .help = if the data are right, write `[{ $data }](metric:…)`; if the text is right, correct metrics.yaml; empty square brackets are filled in
    .title = text and data differ
    .why = A number written in two places comes to differ in time; it is the commonest slip of a review. Which one is right only the editors can find out. The square brackets hold digits: words and units inside count as different; the unit goes after the link.

link-unknown-figure = this year has no figure `{ $typed }`
    .label = no such name
    .help = { $suggestion ->
        [none] write a name that figures.yaml of this year has, or add the figure there first
       *[other] write `figure:{ $suggestion }`
    }
    .title = unknown figure
    .why = `![](figure:name)` puts a figure here; its short name is at the head of each block of figures.yaml of the year. A figure with a fault of its own was not read and is told here too; mend that first.

link-unsafe = the link `{ $typed }` is not safe; only its words were kept
    .label = cannot go into the site
    .help = write an address that begins with https://; if no link is wanted, delete the brackets and keep the words
    .title = unsafe link
    .why = Only web addresses (https, http), mail (mailto), telephone (tel) and addresses of this site may be linked. A link with javascript: or data: runs a program on the reader's computer; file: points at the author's own disk. Mostly it came along with a paste from a web page.

link-dead = the link leads nowhere: `{ $typed }` does not exist
    .label = no such file, and no such heading
    .help = { $suggestion ->
        [none] save the file in the folder of this year and write where it is; behind `#` write a heading of this text; the address of another site begins with https://
       *[other] write `{ $suggestion }`
    }
    .title = link leads nowhere
    .why = Attachments lie in the folder of the year; the text says where, from the entry's folder or from the year's, with the same letter case and ending. The address of another site begins with https://: www.example.org alone is taken for a file. What begins with # is a heading of the same text. To link to an entry, write its file name or `term:立春`.

## Text

markdown-html = HTML in the text is shown as it is: `{ $typed }`
    .label = readers will see this code
    .help = delete the code and use Markdown, such as `**bold**`; if you do want HTML, write `allow_html: true` in site.yaml
    .title = HTML in a text
    .why = HTML in a text has no effect; readers see the code itself. Mostly it came along with a paste from a web page or a mail. Begin a new paragraph for a new line, use two asterisks for bold, and leave colours and sizes to the theme.

markdown-stars = `**` or `~~` without its partner
    .label = this sign is shown as it is
    .help = put the same sign at the other end of the words, with no space just inside it and within one paragraph
    .title = bold or strikethrough not closed
    .why = Bold has two asterisks at each end; with one end missing, or a space between asterisks and words, readers see the asterisks. Bold does not reach over paragraphs: each has its own pair. To print an asterisk, put a backslash in front of it.

markdown-link = this is not read as a link: `{ $typed }`
    .label = it would be shown just like this
    .help = brackets and the exclamation mark must be plain ones; a file name with spaces or brackets goes into angle brackets, such as `![description](<photos/IMG 001.jpg>)`
    .title = link, picture or number that was not recognised
    .why = A link is `[text](address)`, a picture has an exclamation mark in front. With full-width brackets, or a space in the address, it is only text: the picture does not appear, and the number is not compared with metrics.yaml.

markdown-underscore = the underscores of `{ $typed }` are shown as they are
    .label = underscores do not stress Chinese
    .help = write `*` instead of `_` at both ends
    .title = underscores around Chinese
    .why = Underscores stress words only between spaces, as in English; among Chinese characters readers see the underscores themselves. Use asterisks: one for stress, two for bold.

markdown-footnote = { $kind ->
    [unknown] the note `{ $label }` has no text
   *[unused] the note `{ $label }` is used nowhere and left out
}
    .label = { $kind ->
        [unknown] its text was not found
       *[unused] no text refers to it
    }
    .help = { $kind ->
        [unknown] add a paragraph `[^{ $label }]: the text of the note`
       *[unused] write `[^{ $label }]` where it belongs in the text; else delete it, or rename the second of the same name
    }
    .title = note without its partner
    .why = A note stands in two places: `[^1]` in the text, and a paragraph `[^1]: text`, under the same name and with a plain colon. With only the reference, readers see the brackets; with only the text, it has no place. Of two texts under one name the first is used.

markdown-sign = an invisible character in the text was taken out
    .label = here
    .help = put the cursor here and press backspace
    .title = invisible character
    .why = These characters (U+1BC9F, U+1FFFE, U+1FFFF) are in no font and no text; suishi uses them as marks of its own. Mostly one came along with a copy from a PDF. Deleting it changes nothing.

## Output

path-taken-twice = two things want to be `{ $path }`
    .label = this one was left out
    .help = rename one of the two files, by more than its letter case
    .title = two files of one name
    .why = An address of the site holds one thing. On Windows and macOS, A.jpg and a.jpg are one file, so a difference in letter case alone is not enough. Two metrics whose short names differ only in letter case (Score and score) collide too, as the short name is the name of a data file.

feed-no-date = { $year } has no time of publication and is left out of the feed
    .label = `published` is missing here
    .help = add a line `published: 2019-01-01 09:00` to year.yaml of this year
    .title = no time of publication
    .why = Every entry of a feed needs a time of publication; readers' programs sort by it. Only the editors can say it: suishi looks neither at the clock nor at the time of a file. Written once in year.yaml, it holds for all entries of the year; an entry may have its own in its front matter.

## Import

import-unknown-kind = { $kind ->
    [old-word] `{ $name }` is a Word document of the old format and cannot be read
    [web] `{ $name }` is a web page, not a workbook
    [pdf] `{ $name }` is a PDF and cannot be read
    [picture] `{ $name }` is a picture; the words in it cannot be read
    [document] the Word document `{ $name }` cannot be read
    [workbook] the table `{ $name }` cannot be read
   *[other] what kind of file `{ $name }` is cannot be told
}
    .help = { $kind ->
        [old-word] open it in Word or WPS, save it as .docx, and import that
        [web] open it in Excel or WPS, save it as .xlsx and import that
        [pdf] import the Word document it was made from; if there is none, copy its text into Notepad and save that as .txt
        [picture] put photos into the year's folder and name them in the text: `![words](photos/name)`
       *[other] save text as .txt or .docx, tables as .xlsx or .csv, and import that
    }
    .title = The imported file is of no known kind
    .why = Text (.txt, .md, .docx) and tables (.xlsx, .xls, .csv) can be imported. What is inside counts before the ending, so another ending does not help: open the file in its own program and save it in another format.

import-encoding = the text in `{ $name }` cannot be read
    .help = open it in Notepad: if the words are right, save as UTF-8; if they are not, go back to its own program and save as .docx or .txt
    .title = The imported text cannot be read
    .why = UTF-8, UTF-16 and GB 18030 (ANSI in Chinese Notepad) are known, and every text saved on a Chinese computer is one of them. What cannot be read is no text with another ending, or is damaged.

import-too-large = `{ $name }` has { $size } MiB, which is too large
    .help = import the text of one year at a time, { $limit } MiB at most; split the file
    .title = The imported text is too large
    .why = A year's review has some tens of thousands of characters, a few hundred KB. Anything far larger is the wrong file, or many years in one.

import-no-terms = { $kind ->
    [many] `{ $name }` has { $count } places that look like headings of terms, unlike the review of a year
    [empty] there are no words in `{ $name }`
   *[none] no term stands as a heading in `{ $name }`
}
    .help = { $kind ->
        [many] import one year at a time; see whether many years are in one file, or whether it is a table of terms
        [empty] see whether this is the right file, and whether it was saved
       *[none] begin each term on a line of its own that holds only its name, such as 立春, save and import again
    }
    .title = The imported text has no terms
    .why = An imported year is cut where its terms begin. A heading stands on a line of its own, or after the end of a sentence and before a space, a colon or dots; 立春以来, "since 立春", within a sentence is none.

import-unsure = { $what ->
    [taken] “{ $name }” here was taken for a heading
    [left] “{ $name }” here was not taken for a heading
    [order] the heading “{ $name }” is against the order of the year
   *[again] the heading “{ $name }” stands twice
}
    .label = { $what ->
        [taken] if it is none, write { $name }时节 or the like and import again
        [left] if it is one, give it a line of its own and import again
        [order] see whether it is right
       *[again] see whether it is right
    }
    .help = { $what ->
        [taken] or import all the same and join it to the entry before; a comment in the file says so
        [left] or import all the same and move what follows to { $name }.md; a comment in the file says so
        [order] it becomes { $name }.md all the same; move it back if it is none
       *[again] each becomes an entry, the second { $name }-2.md; join them if they are one
    }
    .title = It may be a heading or not
    .why = The name of a term is now a heading, now a time within a sentence. What stands around it, how the others are written and the order of the year tell mostly; where they do not, the likelier is done, told here, and noted in the file as a comment <!-- -->, which never shows on the site.

import-other-year = the text speaks of { $typed }, and `--year` says { $year }
    .label = { $times ->
        [once] { $typed } here
       *[other] here and elsewhere, { $times } times
    }
    .help = if that was a slip, import again with `--year { $typed }`; if not, all is well
    .title = The text speaks of another year than --year
    .why = Every imported file goes to the folder of the year that --year names. If the text never names that year but others, the year in the command is most likely a slip.

import-begins = 小寒 and 大寒 come last: this year is counted from 立春
    .help = write `begins: 立春` in content/{ $year }/year.yaml, or both come first in the year
    .title = The year is counted from 立春
    .why = A year is the civil year unless it says otherwise, from 小寒 to 冬至. One written by the farmers' calendar runs from 立春 to the next 大寒; both are fine, but year.yaml must say which, for the dates and the order.

import-cannot-open = { $why ->
    [password] `{ $name }` is protected by a password
    [too-large] `{ $name }` is too large once unpacked
   *[broken] `{ $name }` cannot be opened: it is incomplete or damaged
}
    .help = { $why ->
        [password] open it in Word, Excel or WPS, take the password off, save it under another name and import that
        [too-large] compress its pictures, or split it into several files, and import again
       *[broken] try it in Word, Excel or WPS: if it opens, save a copy and import that; if not, ask for the file again
    }
    .title = A file cannot be opened
    .why = A .docx or .xlsx is a compressed package. One that was not fully received, or only renamed, cannot be opened. A file with a password is encrypted as a whole; take the password off first.

import-left-out = { $what ->
    [comments] comments are left out: { $count }
    [deleted] deletions of tracked changes are left out: { $count }
    [hidden] hidden text is left out: { $count }
    [contents] the table of contents is left out; the site has its own
    [margins] headers and footers are left out
   *[chunks] inserted documents are left out: { $count }
}
    .help = { $what ->
        [deleted] changes count as accepted; reject in Word what should stay, then import again
        [chunks] open the document in Word, save it, then import again
        [contents] nothing to do
       *[other] make it part of the text in Word if it should stay, then import again
    }
    .title = Parts of a document are left out
    .why = Comments, deletions and hidden text are not meant for readers; a table of contents, headers and footers belong to paper. They are left out and counted here, so that nothing is lost unseen.

import-simplified = { $what ->
    [box] the text of a text box became a paragraph
    [equation] of the equation `{ $typed }` only the text is kept
    [merged] merged cells of a table were taken apart
    [nested] a table within a table became one cell
    [cropped] { $typed } was cropped in Word; the whole picture is imported
    [raised] raised or lowered text `{ $typed }` became plain
    [symbol] a special symbol is not known and left out
   *[link] the link `{ $typed }` does not work for others; only its text is kept
}
    .label = { $what ->
        [cropped] what was cut away will show again
       *[other] please compare
    }
    .help = { $what ->
        [box] see whether the text belongs here
        [equation] write fractions and roots as text, or use a picture
        [merged] cells merged downwards repeat their text; cells merged sideways leave the others empty
        [nested] write the inner table as one of its own
        [cropped] if that must not be seen, use Compress Pictures in Word with “Delete cropped areas”, then import again
        [raised] write it without raised or lowered text
        [symbol] look into the original and add it
       *[link] use an address that begins with http
    }
    .title = Parts of a document look different
    .why = Text on the site is Markdown, which has no text boxes, merged cells or equations. All text is kept; where its looks changed is listed here, to be compared with the original.

import-no-picture = { $why ->
    [drawing] an EMF or WMF drawing stands here, which no browser shows
    [linked] the picture here is not in the document, only a link to it
    [chart] a chart stands here and is not imported
    [diagram] a SmartArt diagram stands here and is not imported
    [object] another file is embedded here (such as a workbook) and is not imported
   *[missing] the picture here cannot be read
}
    .label = a comment stands in its place
    .help = { $why ->
        [chart] import its data from an .xlsx and let the site draw it, or put a picture of it into the photos folder
        [object] save the embedded file by itself and import that
        [linked] find the picture, put it into the photos folder and write `![text](photos/file)` here
       *[other] save it as PNG or JPG, put it into the photos folder and write `![text](photos/file)` here
    }
    .title = A picture of a document is not imported
    .why = Browsers show JPG, PNG, GIF and WebP. Charts, SmartArt and old Windows drawings are drawn by Word itself and must be saved as pictures. A comment, which no reader sees, stands in their place; delete it once the picture is there.

import-no-sheet = there is no sheet `{ $typed }`
    .help = this file has: { $names }
    .title = There is no such sheet
    .why = --sheet takes the name of a sheet exactly as on its tab. Without it, every sheet that is not hidden is imported.

import-bad-range = `{ $typed }` is no range of cells
    .help = write the first and the last cell with a colon, such as `B2:F20`
    .title = A range of cells is malformed
    .why = --range says where on the sheet the table stands: names in its first row; months, dates, terms or places in its first column. Without it, all cells with content are used.

import-no-metrics = { $why ->
    [empty] the sheet “{ $sheet }” is empty
   *[numbers] no metric was found on the sheet “{ $sheet }”
}
    .help = { $why ->
        [empty] nothing to do if it is not needed
       *[numbers] names in the first row; months, dates, terms or places in the first column; numbers between. A table elsewhere is named by `--range B2:F20`
    }
    .title = No metric was found on a sheet
    .why = A column of numbers is a metric: its name above; to the left the month, date, term, category or place of each number. The other way round is understood too. A sheet of text only is no metric; write it as text.

import-skipped = { $what ->
    [sheet] the sheet “{ $sheet }” is hidden and not imported
    [rows] hidden rows of the sheet “{ $sheet }” are not imported: { $names }
    [columns] hidden columns of the sheet “{ $sheet }” are not imported: { $names }
    [total-rows] total rows of the sheet “{ $sheet }” are not imported: { $names }
    [total-columns] total columns of the sheet “{ $sheet }” are not imported: { $names }
    [older] `{ $names }` is not in the format .xlsx; its own does not tell decimals, percent signs or hidden rows and columns
    [count] { $names } on the sheet “{ $sheet }” only counts the rows and is not imported
   *[text] { $names } on the sheet “{ $sheet }” is not numbers and not imported
}
    .help = { $what ->
        [sheet] name it by `--sheet { $sheet }` to import it
        [older] open it in Excel or WPS, save it as .xlsx and import that: then numbers are as the sheet shows them
        [rows] show them in Excel or WPS first, if they are to be imported
        [columns] show them in Excel or WPS first, if they are to be imported
        [total-rows] the site adds up by itself; please compare
        [total-columns] the site adds up by itself; please compare
       *[other] nothing to do; what explains may be written as text
    }
    .title = Parts of a sheet are not imported
    .why = What is hidden is often a draft or not for the public. Totals beside their parts would count everything twice; the site adds up by itself. Columns of text are no data. All are listed here, so that nothing is lost unseen.

import-cell = { $what ->
    [formula] { $cell } of the sheet “{ $sheet }” is a formula whose result is not in the file
    [error] { $cell } of the sheet “{ $sheet }” is `{ $typed }`; it became no data (null)
    [typed] { $cell } of the sheet “{ $sheet }” is a number stored as text, `{ $typed }`; it is read as a number
    [number] { $cell } of the sheet “{ $sheet }” says `{ $typed }`, which is no number; it is not imported
    [added] { $cell } of the sheet “{ $sheet }”: `{ $typed }` has a row already; both were added up
    [twice] { $cell } of the sheet “{ $sheet }”: `{ $typed }` has a row already; this one is not imported
    [rounded] { $cell } of the sheet “{ $sheet }” holds `{ $typed }`; it is rounded to the decimals it shows
   *[key] { $cell } of the sheet “{ $sheet }” says `{ $typed }`, of another kind than its column; the row is not imported
}{ $more ->
    [none] {""}
   *[other] {" "}(and { $more } more)
}
    .help = { $what ->
        [formula] open the file in Excel or WPS, save it once, and import again
        [error] mend the formula or empty the cell, and import again
        [typed] please compare; nothing to do
        [number] only the number in the cell, the unit in brackets behind the name; leave the cell empty where there is no data
        [added] please compare; mend the sheet if they do not belong together
        [rounded] please compare; show more decimals in the sheet to keep the number
       *[other] mend the sheet and import again
    }
    .title = A cell of a sheet
    .why = What looks like a number may not be stored as one: a formula was never calculated, a number is text, a cell says “about 120”. What is clear is read as meant, the rest is not guessed; all is listed here, to be compared with the sheet.
## Before publication

privacy-id-card = { $kind ->
        [name] the name of this file seems to hold an identity card number: `{ $typed }`
        [picture] the drawing seems to hold an identity card number: `{ $typed }`
       *[other] this seems to be an identity card number: `{ $typed }`
    }
    .label = look before you publish
    .help = { $kind ->
        [name] rename the file; if it is meant to be public, write `waive: [{"{"}code: privacy/id-card, file: its name, why: the reason{"}"}]` in site.yaml
        [picture] delete these words in a drawing program; if they are meant to be public, write `waive: [{"{"}code: privacy/id-card, file: its name, why: the reason{"}"}]` in site.yaml
       *[other] delete it; if it is meant to be public, put `<!-- 可公开 privacy/id-card: the reason -->` on a line before the paragraph, in YAML `# 可公开 privacy/id-card: the reason` behind the line, for a table a line under `waive:` in site.yaml
    }
    .title = identity card number
    .why = A published identity number cannot be called back. This one has the right length, region, date of birth and check digit. They slip in with lists, tables and captions. The report shows a part of it only.

privacy-mobile = { $kind ->
        [name] the name of this file seems to hold a mobile number: `{ $typed }`
        [picture] the drawing seems to hold a mobile number: `{ $typed }`
       *[other] this seems to be a mobile number: `{ $typed }`
    }
    .label = look before you publish
    .help = { $kind ->
        [name] rename the file; if it is meant to be public, write `waive: [{"{"}code: privacy/mobile, file: its name, why: the reason{"}"}]` in site.yaml
        [picture] delete these words in a drawing program; if they are meant to be public, write `waive: [{"{"}code: privacy/mobile, file: its name, why: the reason{"}"}]` in site.yaml
       *[other] delete it, or write `{ $typed }`; if it is meant to be public, put `<!-- 可公开 privacy/mobile: the reason -->` on a line before the paragraph, in YAML `# 可公开 privacy/mobile: the reason` behind the line, for a table a line under `waive:` in site.yaml
    }
    .title = mobile number
    .why = A person's mobile number on a public page invites unwanted calls. A duty telephone may stay, with a reason. The report shows a part of it only.

privacy-bank-card = { $kind ->
        [name] the name of this file seems to hold a bank card number: `{ $typed }`
        [picture] the drawing seems to hold a bank card number: `{ $typed }`
       *[other] this seems to be a bank card number: `{ $typed }`
    }
    .label = look before you publish
    .help = { $kind ->
        [name] rename the file; if it is meant to be public, write `waive: [{"{"}code: privacy/bank-card, file: its name, why: the reason{"}"}]` in site.yaml
        [picture] delete these words in a drawing program; if they are meant to be public, write `waive: [{"{"}code: privacy/bank-card, file: its name, why: the reason{"}"}]` in site.yaml
       *[other] delete it; if it is meant to be public, put `<!-- 可公开 privacy/bank-card: the reason -->` on a line before the paragraph, in YAML `# 可公开 privacy/bank-card: the reason` behind the line, for a table a line under `waive:` in site.yaml
    }
    .title = bank card number
    .why = The length and the checksum are those of a bank card. No public review needs one. The report shows a part of it only.

privacy-address = { $kind ->
        [name] the name of this file seems to hold a home address: `{ $typed }`
        [picture] the drawing seems to hold a home address: `{ $typed }`
       *[other] this seems to be a home address: `{ $typed }`
    }
    .label = look before you publish
    .help = { $kind ->
        [name] rename the file; if it is meant to be public, write `waive: [{"{"}code: privacy/address, file: its name, why: the reason{"}"}]` in site.yaml
        [picture] delete these words in a drawing program; if they are meant to be public, write `waive: [{"{"}code: privacy/address, file: its name, why: the reason{"}"}]` in site.yaml
       *[other] delete it, or stop at the estate or lane; if it is meant to be public, put `<!-- 可公开 privacy/address: the reason -->` on a line before the paragraph, in YAML `# 可公开 privacy/address: the reason` behind the line, for a table a line under `waive:` in site.yaml
    }
    .title = home address
    .why = Building and room lead to one family; street or estate is enough. Public offices may stay, with a reason. The report shows a part of it only.

privacy-email = { $kind ->
        [name] the name of this file seems to hold a mail address: `{ $typed }`
        [picture] the drawing seems to hold a mail address: `{ $typed }`
       *[other] this seems to be a mail address: `{ $typed }`
    }
    .label = look before you publish
    .help = { $kind ->
        [name] rename the file; if it is meant to be public, write `waive: [{"{"}code: privacy/email, file: its name, why: the reason{"}"}]` in site.yaml
        [picture] delete these words in a drawing program; if they are meant to be public, write `waive: [{"{"}code: privacy/email, file: its name, why: the reason{"}"}]` in site.yaml
       *[other] delete it, or give the address of the office; if it is meant to be public, put `<!-- 可公开 privacy/email: the reason -->` on a line before the paragraph, in YAML `# 可公开 privacy/email: the reason` behind the line, for a table a line under `waive:` in site.yaml
    }
    .title = mail address
    .why = Mail addresses on pages are collected for spam, and often name a person. An office's public mailbox may stay, with a reason. The report shows a part of it only.

privacy-picture = { $more ->
        [more] { $count } originals of photographs ({ $keys } and others) tell { $kind ->
            [place] where they were taken
            [author] who took them
           *[both] where they were taken, and by whom
        }
       *[all] the originals { $keys } tell { $kind ->
            [place] where they were taken
            [author] who took them
           *[both] where they were taken, and by whom
        }
    }
    .label = not in the published copies
    .help = nothing to do for the site; before you hand the folder content to others, remove what the originals tell (Windows: right click, Properties, Details, Remove Properties)
    .title = a photograph's original tells where it was taken
    .why = Telephones write coordinates into photographs. Every picture that suishi publishes is free of them; the original in the folder content is not, and goes wherever the folder goes.

privacy-document = the properties of `{ $name }` name an author
    .label = published as it is, properties included
    .help = see whether the author may be named; if not, empty the field in WPS or Word and export again. If so, say it under `waive:` in site.yaml
    .title = a document names its author
    .why = A PDF remembers who made it, often by the user name of a computer. Attachments are published as they are, and readers can look the properties up.

check-credit-code = { $kind ->
        [length] the unified credit code has { $length } characters: `{ $typed }`
       *[check] the check character of the unified credit code `{ $typed }` is wrong
    }
    .label = { $kind ->
        [length] should be 18
       *[check] one character is wrong
    }
    .help = copy it from the certificate again: 18 characters, no I, O, S, V, Z
    .title = wrong unified credit code
    .why = The last character of a unified social credit code follows from the other 17. The code is public and need not be covered.

check-punctuation = { $kind ->
        [ascii] ASCII `{ $typed }` in Chinese text
        [ellipsis] an ellipsis typed as `{ $typed }`
       *[doubled] punctuation twice: `{ $typed }`
    }
    .label = { $kind ->
        [doubled] keep one
       *[other] write { $right }
    }
    .help = { $kind ->
        [doubled] delete what is too much
       *[other] write `{ $right }`{ $by ->
            [machine] ; `suishi check --fix` mends all of them
           *[hand] {""}
        }
    }
    .title = punctuation
    .why = Chinese takes full-width punctuation, and six dots for an ellipsis. Times, decimals, addresses and English sentences keep their own.

check-full-width = full-width digits or letters `{ $typed }`
    .label = write { $right }
    .help = write `{ $right }`{ $by ->
        [machine] ; `suishi check --fix` mends all of them
       *[hand] {""}
    }
    .title = full-width digits and letters
    .why = They come from an input method in full-width mode, take the room of a Han character each, and are easily missed by a search.

check-space = { $kind ->
        [indent] spaces typed to indent a paragraph
       *[inside] a space inside Chinese text
    }
    .label = no space here
    .help = delete it{ $by ->
        [machine] ; `suishi check --fix` deletes all of them
       *[hand] {""}
    }
    .title = spaces inside Chinese
    .why = Text pasted from elsewhere brings spaces, which show as gaps. Paragraphs are indented by the page.

check-dash = a single `—`
    .label = a Chinese dash is double
    .help = write `——`; between numbers, dates or short names of places a single one joins them; else say `<!-- 保留 check/dash: the reason -->`
    .title = single dash
    .why = A Chinese dash is two characters wide. A single one joins dates and places.

check-unpaired = { $kind ->
        [open] `{ $typed }` is never closed
       *[close] `{ $typed }` was never opened
    }
    .label = without its partner
    .help = add the other half, or delete this one
    .title = quotation marks or brackets without their partner
    .why = They come in pairs. A quotation of several paragraphs, each of which opens with a mark, is no fault.

check-date = { $kind ->
        [day] there is no such day: `{ $typed }`
       *[weekday] date and weekday disagree: `{ $typed }`
    }
    .label = { $kind ->
        [day] no such day
       *[weekday] that day was { $right }
    }
    .help = { $kind ->
        [day] look the day up
       *[weekday] if the date is right, write { $right }; else mend the date
    }
    .title = wrong date
    .why = One of the two is wrong, mostly because a text of last year was changed in one place only. Dates without a year are those of the folder.

check-when = { $kind ->
        [month] the text says 是月 (that month); the front matter names no month
       *[year] the text says 是年 (that year); the front matter names no year
    }
    .label = { $kind ->
        [month] which month?
       *[year] which year?
    }
    .help = write `date: { $right }` in the front matter
    .title = 是月 or 是年 without its date
    .why = A chronicle puts what has no day at the end of its month, and what has no month at the end of its year. The date of the entry says which.

check-elsewhere = the only date of the text, `{ $typed }`, lies in { $right }; the entry stands under { $term }
    .label = in { $right }
    .help = if it is in the wrong file, move it to { $right }; if not, give the entry its `date:`
    .title = the date in the text lies in another term
    .why = If a text names one day only and this lies outside its term, the text may stand in the wrong file. A remark, no more.

check-word = { $kind ->
        [sense] `{ $typed }` should be `{ $right }` here
       *[plain] `{ $typed }` should be `{ $right }`
    }
    .label = write { $right }
    .help = { $kind ->
        [sense] 截至 stands before a day, 截止 behind it; write `{ $right }` here
       *[plain] write `{ $right }`; to keep it, say `<!-- 保留 check/word: the reason -->`
    }
    .title = confused words
    .why = Only what is generally held to be wrong is on the list. There is no list of forbidden words.

check-term = `{ $typed }` differs from `{ $right }` in terms.tsv
    .label = should be { $right }
    .help = write `{ $right }`; if the text is right, mend content/terms.tsv
    .title = differs from a fixed phrase
    .why = content/terms.tsv is your own list of fixed phrases and posts: one a line, right form, tab, wrong forms; or a name, tab, 职务：and the post.

check-terms-file = { $kind ->
        [encoding] terms.tsv cannot be read
        [tab] no tab in `{ $typed }`
        [same] right and wrong form are the same in `{ $typed }`
        [short] `{ $typed }` is too short without a wrong form
        [clash] `{ $typed }` contradicts another line
       *[empty] no right form in `{ $typed }`
    }
    .label = this line is not used
    .help = { $kind ->
        [encoding] save it from the spreadsheet as tab-separated text
        [short] add a tab and a wrong form; a phrase alone needs four characters
        [clash] a form is either right or wrong; keep one line
       *[other] write right form, tab, wrong forms, separated by 、
    }
    .title = bad line in terms.tsv
    .why = One phrase a line, separated by a tab. Lines that cannot be understood are left out, the others hold.

check-undated = most entries of { $year } have a date, this one has none
    .label = no date
    .help = write what is known: `date: 2018-02-05`, `2018-02`, `2018`; if only the term is known, nothing
    .title = an entry without a date
    .why = The chronicle is ordered by date. Where the other entries have one, a missing date was mostly forgotten.

check-source = { $kind ->
        [metric] the metric `{ $id }` has no { $keys }
       *[figure] the figure `{ $id }` has no source, nor have its metrics
    }
    .label = where does the number come from?
    .help = { $kind ->
        [metric] `definition:` says what is counted, `source:` who counted
       *[figure] write `source:`
    }
    .title = number without source or definition
    .why = In some years readers will want to know what was counted, and by whom. Pages, charts and data packages carry it along.

check-alt = { $kind ->
        [name] the description of the picture is a file name: `{ $typed }`
       *[short] the description of the picture says too little: `{ $typed }`
    }
    .label = all that those hear who cannot see it
    .help = say in the brackets what the picture shows, such as `![volunteers at the gate](…)`
    .title = description of a picture that describes nothing
    .why = Those who cannot see the picture know it by these words, and they are read aloud. A file name, or 图1, says nothing.

check-empty = { $kind ->
        [section] nothing stands below the heading `{ $typed }`
       *[column] the column `{ $typed }` is empty
    }
    .label = empty
    .help = { $kind ->
        [section] write something, or delete the heading
       *[column] fill it, or delete it
    }
    .title = empty section or column
    .why = Empty sections are marked down in inspections of government sites, and look unfinished.

check-footer = the footer lacks { $keys }{ $portal ->
        [missing] ; nor is there a portal
       *[named] {""}
    }
    .label = not complete
    .help = fill in what is known under `footer:` in site.yaml; inside a portal with a footer of its own, write `options: {"{"}footer: false{"}"}`
    .title = incomplete footer
    .why = Footers of Chinese government sites name sponsor, undertaker, contact, registration numbers and site code. Never invent one.

check-colophon = the colophon of { $year } lacks { $keys }
    .label = not complete
    .help = write published, editors and source in year.yaml of { $year }
    .title = incomplete colophon
    .why = Who edited it, when it was published and from what it was written is what later readers look for first.

check-dead-link = in the finished page `{ $page }` the link `{ $typed }` leads nowhere
    .label = dead link
    .help = links of entries are told where they stand; this one mostly stands in a template below content/theme or themes
    .title = dead link in a finished page
    .why = Every link of every finished page is followed, places within pages too.

check-leaves-host = this link leaves the host: `{ $host }`
    .label = leaves the host
    .help = open it and see whether it is still there
    .title = link that leaves the host
    .why = Pages elsewhere change and close, and domains are bought by others. Open each before publication.

check-number = the text says { $name } is `{ $typed }`, metrics.yaml says `{ $data }`
    .label = the metric { $id } is { $data }
    .help = write `[{ $data }](metric:{ $id })`; if it is about something else, say `<!-- 保留 check/number: the reason -->`
    .title = a number in the text differs from the metric
    .why = The text names a metric, a number and its unit, and the number is none of the metric's.

check-placeholder = still to be written: `{ $typed }`
    .label = to be written
    .help = write it, or delete it
    .title = placeholder
    .why = 待补, XX小区 and TODO were left as marks while writing.

check-stars = { $kind ->
        [value] `**` does not make this bold; readers see the stars
       *[page] the finished page `{ $page }` shows `**`: { $typed }
    }
    .label = stars are seen
    .help = titles, summaries and captions cannot be bold; delete `**`
    .title = stars seen on a page
    .why = Bold works in bodies only. In titles, summaries, captions and YAML readers see the stars.

check-heavy = { $kind ->
        [picture] the picture `{ $name }` has { $size } MB
       *[attachment] the attachment `{ $name }` has { $size } MB
    }
    .label = more than { $limit } MB
    .help = { $kind ->
        [picture] make it smaller than 5 MB
       *[attachment] compress its pictures, or split it
    }
    .title = file too large
    .why = Most readers use telephones and will not fetch it; and large originals slow down every build.

check-waiver = { $kind ->
        [what] `{ $typed }` does not say what is waived
        [reason] the waiver of `{ $typed }` has no reason
        [file] there is no file `{ $typed }`
       *[unused] there is no `{ $typed }` to be waived here
    }
    .label = { $kind ->
        [unused] of no use
       *[other] nothing is waived
    }
    .help = { $kind ->
        [unused] if it was mended, delete this; if it was moved, move this too
        [file] write its path below content, such as `2018/duty.csv`
       *[other] write `<!-- 可公开 privacy/mobile: the public duty telephone -->`: a code from the square brackets of the report, a colon, the reason
    }
    .title = waiver that is no good
    .why = What is meant to be public is let through for a reason that others can read. One that is no longer needed might let through something else.

## WeChat

wechat-split = this does not fit into one article of WeChat and became { $count }
    .help = each part has its own title and notes and can be published by itself; for one article, write less
    .title = An article became several
    .why = The code of an article of WeChat, text and layout together, may have { $most ->
        [none] 20000
       *[other] { $most }
    } characters. What is longer is parted between headings and paragraphs; no sentence is lost. The article of a whole year often is, those of terms seldom are.

wechat-title = the title `{ $typed }` is longer than { $most } characters
    .help = for WeChat it became “{ $cut }”; write another one when you paste it, if that will not do
    .title = A title too long for WeChat
    .why = A title of WeChat has at most 32 characters. A longer one is cut at a mark of punctuation and ends in dots; the site keeps it whole.

wechat-picture = { $why ->
        [too-large] the picture “{ $picture }” is larger than 1 MB, which WeChat does not take
       *[format] the picture “{ $picture }” is neither JPEG nor PNG, which WeChat does not take
    }
    .help = { $why ->
        [too-large] make it smaller, save it as JPEG, and put it in place of the old one
       *[format] save it as JPEG and change its name in the text, too; upload what moves in the editor of WeChat
    }
    .title = A picture that WeChat does not take
    .why = Pictures in an article of WeChat are JPEG or PNG of less than 1 MB each. Where one cannot be had, the article says what it shows.

wechat-rule = { $rule ->
        [too-long] the article “{ $article }” has { $typed } characters, more than { $most }
       *[other] the article “{ $article }” holds what WeChat does not take: `{ $typed }`
    }
    .help = { $rule ->
        [too-long] probably a long footnote that cannot be parted: move it into the text, or shorten it
       *[other] this is a fault of the program, not yours: please send these lines and the text to its makers
    }
    .title = An article that WeChat would refuse
    .why = Before anything is written, each article is asked every rule of WeChat: elements, styles, links, pictures, lengths. What fails is not written, so that nobody finds out after pasting.
