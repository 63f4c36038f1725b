# What the command line says: help, results, hints when a command is mistyped. The reader may be new to terminals,
# so every sentence names what to type next.

about =
    suishi: turns a year of entries keyed to the 24 solar terms, with their numbers, into a website.
    First enter the folder that holds content, then run one of the commands below.

## The frame of a help page

heading-usage = Usage:{" "}
heading-verbs = Commands:
heading-positionals = What to give:
heading-options = Options:

usage-top = suishi <COMMAND> [OPTIONS]
usage-build = suishi build [OPTIONS]
usage-check = suishi check [OPTIONS]
usage-serve = suishi serve [options]
usage-figure = suishi figure <ID> [OPTIONS]
usage-export = suishi export WHAT [OPTIONS]
usage-export-pdf = suishi export pdf [year] [options]
usage-export-picture = suishi export picture [year] [options]
usage-export-zip = suishi export zip [OPTIONS]
usage-export-wechat = suishi export wechat [YEAR] [TERM] [OPTIONS]
usage-export-docx = suishi export docx [YEAR] [OPTIONS]
usage-archive = suishi archive <YEAR> [OPTIONS]
usage-verify = suishi verify <BAG> [OPTIONS]
usage-restore = suishi restore <BAG> <FOLDER> [OPTIONS]
usage-diff = suishi diff BEFORE AFTER [OPTIONS]
usage-import = suishi import <FILE> --year <YEAR> [OPTIONS]
usage-terms = suishi terms <YEAR> [OPTIONS]
usage-theme = suishi theme --reference
usage-explain = suishi explain [CODE]
usage-new =
    suishi new <FOLDER> --year <YEAR> [OPTIONS]
           suishi new entry <TERM> <TITLE> [OPTIONS]
usage-new-entry = suishi new entry <TERM> <TITLE> [OPTIONS]
usage-new-year = suishi new-year <YEAR> [OPTIONS]
usage-completions = suishi completions <SHELL>
usage-man = suishi man

value-BAG = BAG
value-DIR = FOLDER
value-THEME = THEME
value-FORMAT = FORMAT
value-TERM = TERM
value-YEAR = YEAR
value-CODE = CODE
value-ID = ID
value-PORT = PORT
value-PIXELS = PIXELS
value-FILE = FILE
value-SHEET = SHEET
value-RANGE = RANGE
value-WHEN = WHEN
value-LANG = LANGUAGE
value-NAME = NAME
value-BEFORE = BEFORE
value-AFTER = AFTER
value-TITLE = TITLE
value-SHELL = SHELL

help-top-after =
    To begin with:
      suishi new review --year 2026   begin a site in the folder review
      suishi serve --open       write and watch: saved files show at once
      suishi check              proofread before publishing, write nothing
      suishi build              make the site from content, in output
      suishi figure --list      charts that can be saved as files
      suishi terms 2026         the dates of the 24 terms of 2026
      suishi build --help       all options of build; likewise for the others

    On error[…] or warning[…], type suishi explain and the code in brackets to read more.

## The commands

help-build = Make the site from content and write it to output
help-build-after =
    With errors nothing is written and the old site stays whole; unchanged files are not touched.
    Exit status: 0 done, 1 faults in content, 2 a mistyped command or a failing disk.

    Examples:
      suishi build
      suishi build --root "/srv/annual review" --strict
help-arg-fix = Mend punctuation, full-width digits and spaces; shows what will change, then asks
help-arg-yes = Do not ask (with --fix)
help-check = Check before publication: form, personal data, wording, dates, links
help-check-after =
    Errors must be mended before publication, warnings should be; remarks are for your information.
    What is meant to be public is let through for a reason, on a line before its paragraph:
      <!-- 可公开 privacy/mobile: the public duty telephone -->

    Exit status: 0 no errors, 1 errors (or, with --strict, warnings), 2 a mistyped command or a failing disk.

    Examples:
      suishi check
      suishi check --fix
      suishi check --root "/srv/annual review"
help-serve = Preview in the browser, kept fresh on every save
help-serve-after =
    Only this machine can see it. Save a text, a number, a picture or a style, and the open page renews itself; faults are told
    over the last good page. No file is written. Ctrl+C in this window stops it.

    Examples:
      suishi serve --open
      suishi serve --root "D:\Review 2018" --port 8080
help-figure = Save one chart as a file, for Word, chats and slides
help-figure-after =
    The id is that of a figure in figures.yaml or of a metric in metrics.yaml.
    SVG stays sharp at any size; Word and WPS since 2019 take it. PNG works everywhere and has its words painted in.
    A wide chart is made for a column of about 760 pixels; on a phone its words would be too small. For phones
    (WeChat articles) add --narrow: it is 1354 pixels wide, shown about 345 pixels wide there, its words about 13 high.

    Examples:
      suishi figure meetings-by-term                        saves meetings-by-term.svg, for Word
      suishi figure meetings-by-term --png --narrow         saves meetings-by-term.png, for WeChat
      suishi figure meetings --year 2018 --png --width 2000 --output meetings-2018.png
help-export = Export: a zip for the portal, articles for WeChat, Word, PDF, a long picture
help-export-after =
    Exports go to the folder exports; a file that exists is not touched, but articles for WeChat are made anew. Nothing leaves a site with errors.

    Examples:
      suishi export zip
      suishi export wechat 2018 lichun
      suishi export docx 2018
      suishi export pdf 2018
help-export-pdf = the whole year as a booklet: a PDF for paper and for the archive
help-export-pdf-after =
    A5: two pages fill a sheet of A4 (print as a booklet), and one enlarged to A4 is large print.
    Its text can be searched and read aloud, its faces are inside: PDF/A-2a and PDF/UA-1.
    The same content gives the same bytes.

    Examples:
      suishi export pdf 2018
      suishi export pdf 2018 --output review-2018.pdf
help-export-pdf-year = which year (default: the newest)
help-export-pdf-output = The file to write, or the folder for it (default: suishi-YEAR.pdf in exports)
help-export-picture = one long picture for phones: title, ring, key numbers, some figures
help-export-picture-after =
    1080 pixels wide, to be scrolled on a phone.
    Which figures: those with `picture: true` in figures.yaml, else the first three.

    Examples:
      suishi export picture 2018
help-export-picture-year = which year (default: the newest)
help-export-picture-output = The file to write, or the folder for it (default: suishi-YEAR.png in exports)
help-export-zip = The whole site as one zip, for the staff of the portal
help-export-zip-after =
    In it a note says where to unpack it and which page to link.
    The same content makes the same bytes.

    Examples:
      suishi export zip
      suishi export zip --output handover/suishi.zip
help-export-zip-output = The file to write, or the folder for it (default: suishi-site.zip in exports)
help-export-wechat = A year for WeChat: one article of the year, one of each entry, ready to paste
help-export-wechat-after =
    Open index.html in the folder: it shows each article, with buttons that copy it and the steps to follow.
    Each has a title, a summary, two covers and its pictures in order. Made again, the folder holds the new articles only.
    They are in the site's own language; translations are on the site.

    Examples:
      suishi export wechat 2018
      suishi export wechat 2018 lichun
help-export-wechat-year = Which year (default: the newest)
help-export-wechat-term = Only this term (default: the year and all terms)
help-export-wechat-output = The folder to put it in (default: wechat-YEAR in exports)
help-export-docx = A year as a Word document, to be printed and marked up
help-export-docx-after =
    A wide right margin for remarks, wide lines. Charts are pictures, notes are footnotes, headings make a contents.
    A file of that name is left alone, for somebody may have worked on it; --output names another, --force overwrites.
    It is in the site's own language; translations are on the site.

    Examples:
      suishi export docx 2018
      suishi export docx 2018 --output "D:\review\second.docx"
help-export-docx-year = The year (default: the newest)
help-export-docx-output = The file to write, or the folder for it (default: suishi-YEAR.docx in exports)
help-archive = Put a year into a bag that an archive can keep for decades
help-archive-after =
    Pages, manuscripts, numbers, description and a note, in need of no other file. It goes to exports/archive; a bag that
    is there is never overwritten.

    Examples:
      suishi archive 2018
      suishi archive --all --output D:/archive     a bag a year, and an index
help-archive-year = Which year (default: the newest)
help-archive-all = A bag for every year, and an index of them
help-archive-output = The folder that the bags go into (default: exports/archive)
help-verify = Check that nothing in a bag is damaged, missing or changed
help-verify-after =
    Of a folder that bags are in, each is checked.

    Examples:
      suishi verify exports/archive/suishi-2018
      suishi verify exports/archive
help-verify-bag = The folder of the bag (bagit.txt lies in it); unpack a zip first
help-restore = Take the folder of the site out of a bag
help-restore-after =
    Checks the bag first; writes new files only.

    Example:
      suishi restore exports/archive/suishi-2018 site-2018
help-restore-bag = The folder of the bag (bagit.txt lies in it)
help-restore-dir = The folder to restore to; made if it is not there
help-diff = Compare two versions of a year: texts, numbers, pictures
help-diff-after =
    Each may be a bag of the archive, or the folder of a site (the one with content).

    Examples:
      suishi diff exports/archive/suishi-2018 .            what changed since it was archived
      suishi diff old/suishi-2018 new/suishi-2018
help-diff-before = As it was: a bag, or the folder of a site
help-diff-after- = As it is
help-diff-year = Which year (default: that of the bag)
help-import = Bring in what exists in Word, Excel and text
help-import-after =
    Text (.txt, .docx, .md) is cut by term into entries in the year's folder of content; tables (.xlsx, .csv) become
    metrics. Look first with --plan; nothing is ever overwritten: if one file is there already, none is written.
    Numbers found in the text are listed in metrics/建议.yaml, all still comments: you decide.
    Exit status: 0 done, 1 cannot be imported or a file is in the way, 2 a mistyped command or a failing disk.

    Examples:
      suishi import review-2018.txt --year 2018 --plan
      suishi import review-2018.docx --year 2018
      suishi import counts.xlsx --year 2018 --sheet patrols --range A3:F20
help-import-file = the file; put its name in quotes if it has a space
help-import-year = the year it is about
help-import-plan = only tell which files would be written
help-import-sheet = the sheet of a workbook (default: each)
help-import-range = the cells of the sheet, such as A3:F20 (default: all that hold something)
help-import-output = the folder to write to, where content is made (default: that of --root)
help-terms = List the instants of the 24 terms of a year (China Standard Time, 1900–2100)
help-terms-after =
    Examples:
      suishi terms 2026
      suishi terms 2026 --format ics > terms-2026.ics      a file for calendar programs
help-theme = Tell what the templates of a theme see
help-theme-after =
    Example:
      suishi theme --reference > reference.md
help-theme-reference = Every view with its fields, as Markdown
help-explain = Explain a code: what it means, how to mend it
help-explain-after =
    Example:
      suishi explain entry/unknown-term

help-new = Begin a site, or one more entry (new entry)
help-new-after =
    The new folder holds a guide (in Chinese), and the 24 files of the year, one a term, all of them drafts.
    No file that exists is touched; where one is in the way, nothing is written and it is named.

    Examples:
      suishi new review --year 2026 --name "Our year"
      suishi new review --year 2026 --begins lichun
      suishi new entry bailu "Sixteen meetings in a day"
help-new-entry = Begin one more entry of a term
help-new-entry-after =
    It is a draft; delete its draft line when it is written. Files that exist are not touched: it is called 白露-2.md then.

    Examples:
      suishi new entry bailu "Sixteen meetings in a day"
      suishi new entry bailu "Sixteen meetings in a day" --year 2025
help-new-year = Add a year to a site, with its metrics and figures and without their numbers
help-new-year-after =
    No file that exists is touched; if the year is there, nothing is written.

    Example:
      suishi new-year 2027
help-completions = Let a shell complete commands by the Tab key
help-completions-after =
    Examples:
      suishi completions bash > ~/.local/share/bash-completion/completions/suishi
      suishi completions zsh > ~/.zfunc/_suishi
      suishi completions fish > ~/.config/fish/completions/suishi.fish
      suishi completions powershell >> $PROFILE
help-man = Print the manual page, for man on Linux and macOS
help-man-after =
    Example:
      suishi man > suishi.1

## The options

help-help = Show this help
help-version = Show the version
help-arg-color = Colours: auto (default), always, never
help-arg-lang = Language: zh, en (default: the system's, else Chinese)
help-arg-root = The folder that holds content (default: this one)
help-arg-theme = Which theme (default: the one in site.yaml)
help-arg-strict = Warnings fail, too
help-arg-format = How faults are told: human (default), short, json, sarif
help-arg-port = The port to begin at, up to the first free one (default: 4000)
help-arg-open = Open the browser, too
help-arg-output = Where the site goes (default: output below --root)
help-arg-year = A year, 1900 to 2100
help-figure-year = Of which year (default: the newest)
help-arg-id = The id of a figure or of a metric
help-figure-list = List the charts and metrics of the year, write nothing
help-figure-narrow = Narrow, for phones (default: wide, for a page)
help-figure-png = Save a PNG (default: SVG; also when --output ends in .png)
help-figure-width = Width of the PNG, 200 to 8000 pixels (default: 1354, twice the column of WeChat)
help-figure-output = Where to save it (default: ID.svg or ID.png in this folder)
help-arg-force = Overwrite a file of that name
help-terms-begins = Where the year begins: xiaohan (default) or lichun
help-terms-format = table (default), json, csv (opens in Excel), ics (for calendars)
help-arg-code = The code in brackets, as entry/unknown-term; without it, all codes

help-arg-dir = The folder of the new site; made if it is not there
help-arg-first_year = The first year, 1900 to 2100
help-arg-begins = Where the year begins: xiaohan (default) or lichun
help-new-year-begins = Where the year begins: xiaohan or lichun (default: as the years before)
help-arg-name = Name of the site (default: 岁时)
help-arg-organisation = Name of the organisation
help-arg-term = Which term, as bailu or 白露
help-arg-title = Its title; put quotes around one with spaces
help-new-entry-year = In which year (default: the newest)
help-arg-shell = Which shell: bash, zsh, fish, powershell

## Headings of the manual page

man-name = NAME
man-synopsis = SYNOPSIS
man-options = OPTIONS
man-commands = COMMANDS

## A mistyped command

args-unknown =
    Unknown option { $argument }{ $suggestion ->
        [none] .
       *[other] ; did you mean { $suggestion }?
    }
    Type suishi --help for all of them.
args-short =
    There is no option { $argument }. The full name of an option takes two hyphens, as in --strict.
    Type suishi --help for all of them.
args-extra =
    “{ $argument }” is one word too many.
    If it is a folder, type --root { $argument }; put quotes around a name with spaces.
args-dash =
    The dash of “{ $typed }{ $argument }” is not the plain one. Type two hyphens, as in --help.
args-verb =
    There is no command “{ $typed }”{ $suggestion ->
        [none] .
       *[other] ; did you mean { $suggestion }?
    }
    Type suishi --help for all of them.
args-value =
    { $argument } cannot be “{ $typed }”{ $suggestion ->
        [none] .
       *[other] ; it may be: { $suggestion }.
    }
args-no-value =
    { $argument } needs a value{ $suggestion ->
        [none] .
       *[other] ; it may be: { $suggestion }.
    }
args-flag = { $argument } takes no value; leave out “={ $typed }”.
args-twice = { $argument } is given twice; once is enough.
args-missing =
    { $argument } is missing.
    Type suishi --help for the usage.
args-other =
    The command line cannot be understood.
    Type suishi --help for the usage.

## Results

machine = Failed: { $said }
serve-ready =
    The preview is at { $address } ({ $pages } pages, { $time } s)
    Save any file and the page renews itself. Ctrl+C stops it.
serve-again = { $changed } { $changed ->
    [one] file
   *[other] files
} renewed in { $time } s
serve-nothing-yet = There are errors, and no page to show yet. Mend them and save, and it appears.
serve-refused = There are errors: the browser keeps the last good page and tells over it what is wrong. It is renewed once they are mended.
stopped = { $said }.
progress-pictures = Making pictures
new-no-year =
    The year is missing. Type:
      suishi new { $root } --year 2026
    with the year to be written in place of 2026.
new-done =
    Made { $files } files in { $root ->
        [here] this folder
       *[other] { $root }
    }:
      使用说明.txt          a guide, in Chinese
      content/site.yaml     the names of site and organisation
      content/{ $year }/         { $year }, one file a term
    Now { $root ->
        [here] {""}
       *[other] enter { $root }, {""}
    }write an entry, delete its draft line, and type suishi build.
new-in-the-way =
    There already: { $paths }{ $count ->
        [none] {""}
       *[other] {" "}and others, { $count } in all
    }. Nothing was written.
    To add a year, type suishi new-year; for a new site, name another folder.
new-year-in-the-way =
    There already: { $paths }{ $count ->
        [none] {""}
       *[other] {" "}and others, { $count } in all
    }. Nothing was written.
    For one more entry in that year, type suishi new entry TERM "TITLE".
new-year-done =
    Made content/{ $year }, { $files } files, all of them drafts{ $from ->
        [none] .
       *[other] ; metrics and figures come from { $from }, without numbers.
    }{ $unread ->
        [none] {""}
       *[other] {" "}{ $unread } of { $from } could not be read and stayed behind.
    }
    Look at content/{ $year }/year.yaml and metrics.yaml first.
new-entry-done =
    Made { $path }, a draft; delete its draft line when it is written.{ $waiting ->
        [none] {""}
       *[other] {" "}The term has another draft, { $waiting }, which was not touched; one of them will do.
    }
new-entry-in-the-way = There already: { $paths }. Nothing was written.
new-entry-term =
    There is no term “{ $typed }”{ $suggestion ->
        [none] .
       *[other] ; did you mean { $suggestion }?
    }
    Type it as in: suishi new entry bailu "Title"
new-entry-year =
    { $known ->
        [none] There is no year in content yet. Type suishi new-year 2026 first, with the year to be written.
       *[other] There is no year “{ $typed }”; there are: { $known }.
    }
build-done =
    Done: { $years } { $years ->
        [one] year
       *[other] years
    }, { $entries } { $entries ->
        [one] entry
       *[other] entries
    }, { $pages } { $pages ->
        [one] page
       *[other] pages
    }; { $written } { $written ->
        [one] file
       *[other] files
    } written, { $unchanged } unchanged, { $removed } removed; { $time } s → { $output }
    { $home ->
        [none] Open the pages in { $output } in a browser to see it.
       *[other] Open { $home } in a browser to see it.
    }
build-refused =
    Nothing was written: { $errors } { $errors ->
        [one] error
       *[other] errors
    }, { $warnings } { $warnings ->
        [one] warning
       *[other] warnings
    }{ $strict ->
        [yes] {" "}(--strict: warnings count)
       *[no] {""}
    }. The old site was not touched.
check-clean = No faults found.
check-found = { $errors } { $errors ->
        [one] error
       *[other] errors
    }, { $warnings } { $warnings ->
        [one] warning
       *[other] warnings
    }{ $remarks ->
        [0] {""}
        [one] , 1 remark
       *[other] , { $remarks } remarks
    }.
check-remarks = No errors, no warnings; { $remarks } { $remarks ->
        [one] remark
       *[other] remarks
    }.
fix-nothing = Nothing can be mended by machine.
fix-ask = { $files } { $files ->
        [one] file
       *[other] files
    } would change as shown (- was, + will be). Write? Type y, or press Enter to leave all as it is:{" "}
fix-ask-not = { $files } { $files ->
        [one] file
       *[other] files
    } can be mended as shown; nothing was written. To write, run it again with --yes.
fix-declined = Nothing was written.
fix-done = Mended { $files } { $files ->
        [one] file
       *[other] files
    }.
figure-done =
    { $size ->
        [none] Saved { $path }
       *[other] Saved { $path } ({ $size } pixels)
    }
in-the-way = { $path } exists and was not touched. Add --force to replace it, or choose another name with --output.
export-refused =
    Nothing was exported: the content has { $errors } { $errors ->
        [one] error
       *[other] errors
    }; mend what is said above, then try again.
export-done = Exported { $path } ({ $size })
wechat-done =
    { $count ->
        [one] One article is
       *[other] { $count } articles are
    } ready for WeChat. Open { $page } and follow the steps at its top.
wechat-no-png = This program was built without its painter and makes no articles for WeChat; use the complete one.
wechat-no-face = The theme “{ $theme }” has no face of its own, so covers and charts cannot be painted; try another one, as with --theme default.
wechat-refused = Nothing was written: WeChat would refuse some of it; mend what is said above, then try again.
wechat-term =
    There is no term “{ $typed }”{ $suggestion ->
        [none] .
       *[other] ; did you mean { $suggestion }?
    }
    Type it as in: suishi export wechat 2018 lichun
wechat-no-entries =
    { $year } has no entry for { $term }{ $known ->
        [none] .
       *[other] ; there are entries for { $known }.
    }
export-zip-next = Hand it to the staff of the portal; where it goes and what to link stands in README.txt inside.
export-docx-next = Open it in Word or WPS. Page numbers of the contents appear once they are updated: right-click them, “Update Field”.
export-docx-unseen =
    { $count ->
        [one] One picture cannot be shown by Word ({ $first }); the document says where to see it.
       *[other] { $count } pictures cannot be shown by Word ({ $first } …); the document says where to see them.
    }
export-docx-unpainted =
    { $count ->
        [one] One figure could not be painted ({ $first }); it is there as a table.
       *[other] { $count } figures could not be painted ({ $first } …); they are there as tables.
    }
archive-done = The bag is made: { $path }
    Check it before you hand it over: suishi verify { $path }
    data/source holds manuscripts and original photographs, which may tell where they were taken; hand out data/site only.
archive-unchanged = { $year } has not changed; its bag is there already: { $path }
archive-differs = { $year } differs from the bag that is there, which was left as it is: { $path }
    If the year was corrected, add a line to corrections: in year.yaml, and the new version goes into a folder with that
    date; for another copy, choose a folder with --output; if the old bag was never handed over, move it away and run again.
archive-in-the-way = { $path } is there already and was left alone. Move it away, or choose another folder with --output.
archive-not-alone = { $year } cannot be built without the other years and was not archived. Mend its texts or figures as said above, so that they need nothing of other years.
archive-index = The index is in { $output }: index.html and a table.

verify-absent = Cannot find { $path }. Name the folder of the bag (bagit.txt lies in it), or the folder that several bags are in.
verify-all = { $count ->
        [one] One bag
       *[other] { $count } bags
    }{ $unsound ->
        [0] , all sound.
       *[other] , { $unsound } not sound, as told above.
    }
verify-more = { $path } has { $count } { $count ->
        [one] file
       *[other] files
    } too many; those of the bag are all there and unchanged. Move away what was added.
verify-no-folder = { $path } is not a folder. Name the folder of the bag (bagit.txt lies in it); unpack a zip first.
verify-sound = { $path } is sound: { $files } files, none missing, none too many, every byte as it was.
verify-unsound = { $path }: { $count } { $count ->
        [one] thing is
       *[other] things are
    } wrong. A bag cannot mend itself: copy the files named above back from another copy and verify again; if there is none, leave everything as it is and give this report to the archivist.
verify-no-bag = { $path }: is not there, so this does not look like a bag. Is it the right folder?
verify-declaration = { $path }: is not the two lines of BagIt 1.0. Copy it back from another copy
verify-no-tag = { $path }: is gone. Copy it back from another copy
verify-line = { $path }: line { $line } cannot be read. Copy the file back from another copy
verify-unsafe = { $path }: line { $line } leads to where it has no say (through .. perhaps). The list was changed; take no files by it
verify-twice = { $path }: line { $line } lists a file once more. Copy the list back from another copy
verify-changed = { $path }: was changed; it agrees with neither list. Copy it back from another copy
verify-missing = { $path }: is gone. Copy it back from another copy
verify-renamed = { $path }: was renamed to { $other }, its content is whole. Give it its name back
verify-extra = { $path }: is in no list. It is no file of the bag; move it away
verify-lacks = { $path }: does not list { $other }. Copy the list back from another copy
verify-invents = { $path }: lists { $other }, which is not there and not in the other list. Copy the list back from another copy
verify-disagrees = { $path }: has a wrong digest for { $other }; the file itself is whole. Copy the list back from another copy
verify-oxum = { $path }: says the payload is { $said } (bytes.files), and it is { $is }
verify-no-oxum = { $path }: lacks Payload-Oxum (bytes and files of the payload). Copy it back from another copy
verify-link = { $path }: is a link, and a bag holds files only. Put the real file there
verify-odd = { $path }: has an unreadable name, or is no plain file. Move it away
verify-unreadable = { $path }: cannot be read ({ $said }). The disk may be failing; copy the file back from another copy soon
verify-wacz = { $path }: the web archive is damaged inside: { $flaw ->
        [packing] it cannot be unpacked
        [missing] a part is missing
        [unlisted] there is a part too many
        [hash] a part has another digest
        [size] a part has another length
        [form] a list cannot be read
        [index] the index leads astray
        [order] the index is out of order
        [record] a record is damaged
       *[other] a page is not in the index
    } ({ $place }). Copy it back from another copy

restore-unsound = The bag is not sound; nothing was restored.
restore-no-source = { $path } has no data/source; it is no bag of suishi and cannot be restored.
restore-in-the-way = { $path } is there already and was left alone; nothing was written. Choose a new folder.
restore-done = Restored to { $dir }. Now run suishi build --root { $dir } to make the pages.
restore-same = The bag was made by suishi { $own }, too: the pages will be the same as in the bag, byte for byte.
restore-other = The bag was made by suishi { $made }, this is { $own }: the pages may differ a little from those in the bag, which are in data/site as they were.

diff-no-folder = { $path } is no folder. Name a bag of the archive, or the folder with content; unpack a zip first.
diff-none = The two versions of { $year } do not differ.
diff-some = { $year } differs in { $texts } { $texts ->
        [one] text
       *[other] texts
    }, { $numbers } { $numbers ->
        [one] metric
       *[other] metrics
    }, { $figures } { $figures ->
        [one] figure
       *[other] figures
    }, { $files } { $files ->
        [one] file
       *[other] files
    }.
diff-corrections = Corrections
diff-year = The year
diff-texts = Texts
diff-numbers = Numbers
diff-figures = Figures
diff-files = Pictures and attachments
diff-shared = Files that all years share
diff-added = { $name }: new
diff-removed = { $name }: gone
diff-renamed = { $name }: renamed, formerly { $from }
diff-replaced = { $name }: other content
diff-said = { $label }: { $before } → { $after }
diff-words = Text
diff-was = was: {""}
diff-is = is:  {""}
diff-nothing = (nothing)
diff-uncorrected = No correction was added to corrections in year.yaml. What had been published was changed: say on which day, what and why.
diff-label-title = Title
diff-label-subtitle = Subtitle
diff-label-theme = Line above the title
diff-label-lead = Lead
diff-label-begins = First term
diff-label-published = Published
diff-label-as-of = As of
diff-label-ring = Ring
diff-label-key-numbers = Key numbers
diff-label-source = Source
diff-label-editors = Editors
diff-label-thanks = Thanks
diff-label-file = File name
diff-label-term = Term
diff-label-date = Date
diff-label-summary = Summary
diff-label-tags = Tags
diff-label-documents = Documents
diff-label-cover = Cover
diff-label-name = Name
diff-label-unit = Unit
diff-label-by = By
diff-label-total = Total
diff-label-target = Target
diff-label-definition = Definition
diff-label-period = Period
diff-label-value = Number
diff-label-kind = Kind
diff-label-metrics = Metrics
diff-label-years = Years
diff-label-note = Note
diff-label-describe = Description
export-pdf-next = Look through it before you hand it on. To print: A5, or two pages on a sheet of A4; enlarged to A4 it is large print.
export-picture-next = Look at it on a phone before you send it. For other figures, put `picture: true` to them in figures.yaml.
export-no-print = This program comes without its typesetter and makes no PDF and no long picture. Ask for a suishi built with `cargo build --release --features print` and run that; nothing else differs.
export-print-face = The face for titles cannot be set in: it is damaged, or no TrueType. Take a sound TTF file, or remove `font` from site.yaml for the built-in one.
export-print-refused =
    Nothing was set, and nothing was written. The typesetter says:
    { $said }
    Mostly it is one of the pictures (SVG above all): try it as PNG or JPG.
figure-unknown =
    { $year } has no figure or metric with the id “{ $typed }”{ $suggestion ->
        [none] .
       *[other] ; did you mean { $suggestion }?
    }
    Type suishi figure --list --year { $year } to see them.
figure-none = { $year } has no figures and no metrics yet.
figure-unread = “{ $id }” of { $year } has errors and cannot be drawn; mend what is said above, then try again.
figure-table = “{ $id }” is a table, not a chart; its numbers can be had as CSV on the data page.
year-unknown =
    { $known ->
        [none] There is no year in content yet.
       *[other] There is no year “{ $typed }”; there are: { $known }.
    }
figure-form = SVG has no width in pixels and cannot be saved as .png (nor the other way round): for a PNG add --png and end the name in .png; for an SVG leave out --png and --width.
figure-width = The width cannot be “{ $typed }”: --width takes a whole number from 200 to 8000, such as 1354.
figure-no-png = This program was built without PNG; leave out --png to save an SVG.
figure-no-face = The theme “{ $theme }” brings no face, so there can be no PNG; leave out --png to save an SVG.
figure-face = The face { $face } of the theme is damaged, so there can be no PNG; put a sound TTF file there, or leave out --png.
figure-size = At this width the chart is too high, the picture too large; try a smaller --width.
figure-drawing = This chart cannot be made into a PNG; leave out --png to save an SVG.
figure-missing = Warning: the face { $face } lacks “{ $letters }”; the picture has boxes there. Word it differently, or save an SVG.
import-year = The year “{ $typed }” cannot be: write --year and a year from 1900 to 2100, such as --year 2018.
import-characters = { $number } chars
import-proposal = { $number } numbers found, all comments
import-refused = Nothing was written: “{ $name }” cannot be imported yet; first do what is said above.
import-planned =
    These { $files } files are not written yet{ $unsure ->
        [0] .
        [one] ; one place needs a look (see the warning above).
       *[other] ; { $unsure } places need a look (see the warnings above).
    }
    Run it again without --plan to write them to { $root ->
        [none] this folder
       *[other] { $root }
    }.
import-done =
    { $files } files written{ $unsure ->
        [0] .
        [one] ; one place needs a look (see the warning above, and a comment in the file).
       *[other] ; { $unsure } places need a look (see the warnings above, and comments in the files).
    }
    { $texts ->
        [none] See whether names and units are right, then run suishi check.
       *[some] Read them through, then run suishi check.
    }
import-no-site =
    There is no content/site.yaml yet, so no site can be made. Make a text file with one line, “name: ” and the name of
    the site, and save it as content/site.yaml in UTF-8.
import-in-the-way =
    Nothing was written, for these files are there already: { $list }
    To keep them, add --output and another folder, and join them by hand; if you do not want them, move them away first.
terms-range = “{ $typed }” is no year this command can give: type a year from 1900 to 2100, such as 2026. Nothing outside is verified, so nothing is given.
terms-begins = A year cannot begin at “{ $typed }”: --begins takes xiaohan or lichun.
