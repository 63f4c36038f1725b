about =
    suishi: turns a year of entries keyed to the 24 solar terms, with their numbers, into a website to publish.
    Run it where the folder content is.

help-template =
    {"{"}about{"}"}

    Usage: {"{"}usage{"}"}

    Commands:
    {"{"}subcommands{"}"}

    Options:
    {"{"}options{"}"}{"{"}after-help{"}"}
help-template-verb =
    {"{"}about{"}"}

    Usage: {"{"}usage{"}"}

    {"{"}all-args{"}"}{"{"}after-help{"}"}
help-after =

    To begin with:
      suishi build              make the site from content, in output
      suishi check              only check, write nothing
      suishi terms 2026         the dates of the 24 terms of a year
    When it says error[…], `suishi explain` with the code in brackets tells more.
help-build = Make the site from content and write it to output
help-build-after =

    With errors nothing is written and the old site stays whole. Unchanged files are not touched.
    Example: suishi build --root /srv/review --strict
help-check = Check content, tell every fault, write nothing
help-check-after =

    Exit status: 0 clean, 1 faults, 2 the machine or the disk failed.
help-terms = List the instants of the 24 terms of a year (China Standard Time, 1900–2100)
help-terms-after =

    Example: suishi terms 2018 --format ics > terms-2018.ics    (for calendar programs)
help-explain = Explain a code: what it means, how to mend it
help-explain-after =

    Example: suishi explain entry/unknown-term
help-help = Print this help
help-version = Print the version
help-arg-color = Colours on the terminal: auto, always, never
help-arg-lang = Speak Chinese or English: zh, en (else as the system says, by default Chinese)
help-arg-root = The folder that holds content (default: here)
help-arg-theme = Which theme (default: the one in site.yaml)
help-arg-strict = Warnings fail, too
help-arg-format = How faults are told: human with excerpts, short a line each, json for programs
help-arg-output = Where the site goes (default: output below root)
help-arg-year = A year, 1900 to 2100
help-terms-begins = Where the year begins: xiaohan (default) or lichun
help-terms-format = table, json, csv (opens in Excel), ics (calendar)
help-arg-begins = Where the year begins: xiaohan (default) or lichun
help-arg-code = As in entry/unknown-term; without it, the list of all codes

args-unknown =
    Unknown option { $argument }{ $suggestion ->
        [none] .
       *[other] ; did you mean { $suggestion }?
    }
    Run suishi --help for all of them.
args-verb =
    Unknown command { $typed }{ $suggestion ->
        [none] .
       *[other] ; did you mean { $suggestion }?
    }
    Run suishi --help for all of them.
args-value =
    { $argument } cannot be “{ $typed }”{ $suggestion ->
        [none] .
       *[other] ; it may be: { $suggestion }.
    }
args-missing =
    { $argument } is missing.
    Run suishi --help for the usage.
args-other =
    The command line is wrong ({ $said }).
    Run suishi --help for the usage.

machine = Failed: { $said }
build-done = Done: { $years } { $years ->
        [one] year
       *[other] years
    }, { $entries } entries, { $pages } pages; { $written } files written, { $unchanged } unchanged, { $removed } removed; { $time } s → { $output }
build-refused =
    Nothing was written: { $errors } errors, { $warnings } warnings{ $strict ->
        [yes] {" "}(--strict: warnings count)
       *[no] {""}
    }. The old site was not touched.
check-clean = No faults found.
check-found = { $errors } errors, { $warnings } warnings.
terms-range = The year { $typed } is out of range: only 1900 to 2100 can be computed. Nothing outside is verified, so nothing is given.
terms-begins = A year cannot begin at “{ $typed }”: --begins takes xiaohan or lichun.
