"""The wordings around job titles: what leads to one, what follows it, and what stands in none."""

from __future__ import annotations

import re

from extractors.white_space import RUN
from extractors.wordlists import words

MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,80}(?:>|$)|={2,}|\[\d{1,2}\]|[\[(<]?(?:https?://|www\.)[^\s|]+")
"""What is no text: tags, rules, notes and addresses."""

LEAD_IN = re.compile(
    r"\b(?:hiring(?! manager| coordinator| lead| specialist| partner| team)"
    r"|looking (?:for|to (?:hire|add|fill|recruit))|seeking|seeks|searching for|in need of|on the lookout for"
    r"|(?:is|are|we're) recruiting|needs?(?= (?:an?|another|more|some|one|two)\b)|wanted:|here's(?= an?\b)"
    r"|join (?:us|our team|the team|\w+) as|(?:as|be)(?= an? )|personally after|job details for|apply for"
    r"|(?:positions|roles) (?:including|such as)|(?:position|role|opening|vacancy) (?:of|for|as)(?= an? ))"
    r"(?: (?:hire|recruit|add))?(?: for)?:?\s",
    re.IGNORECASE,
)
"""How somebody is asked for."""

NUMBERING = re.compile(
    r"\(?(?:\d{1,2}|[a-z])[.)]{1,2}\s"
    r"|(?:current |open )?(?:contractors? )?(?:positions?|roles?|openings?|jobs?)\s?\d{0,2}:\s"
    r"|\d{1,3}\+?\s?(?:x|×)?\s(?=[A-Za-z]{3})(?!(?:years?|months?|weeks?)\b)",
    re.IGNORECASE,
)
"""The number of an item or of those who are looked for, or the label of a list."""

ARTICLES = re.compile(
    r"(?:an?|the|our|your|some|several|multiple|many|various|any|all levels of|also|and|or|more|most|other|another"
    r"|of|for|as|to|with|from|both|very|basically|currently|urgently|new|additional|:\)"
    r"|talented|great|good|awesome|amazing|excellent|passionate|fantastic|outstanding|top-notch|strong|smart|motivated"
    r"|enthusiastic|hard-?working|brilliant|ambitious|exceptional"
    r"|(?-i:All|all(?! levels)|experienced|seasoned|skilled|qualified|curious|dedicated"
    r"|(?:(?:results?|goal|self|mission)-)?driven"
    r"|(?:detail|results?|goal|service|team|customer)-oriented|highly|self-motivated|dynamic))(?:,\s?|\s)",
    re.IGNORECASE,
)
"""What stands before a title in a sentence and is no part of it."""

TELLING = words(
    """a about after all also am an and any apply are as at bachelor bachelors based basically be because both
    build builds but by can cheers comfortable company contact could currently does don't email eng etc excited
    experience expertise feel for former from had has have having help helping helps here here's hi hire hires
    hiring i i'm if in inc include includes including interested intern interns internship internships is job
    jobs join joining knowledge located looking lookout love mail make many maybe me more most multiple must my
    need needed needs new news no now of ok okay on open opening openings opportunities opportunity or other
    others our particular personally please plus position positions raised recruiting required role roles
    searching seeking seeks several skills so some someone startup such thanks that the their then they to today
    urgently us vacancies vacancy various very visa visas want wanted wants was we we're welcome were when where
    which who whose will willing with won't working year years yes you your"""
)
"""Words of the patterns below, without which a few words that end with a profession are a title as they stand."""

TAIL = re.compile(
    rf"{RUN}(?:(?:is |are )?(?:wanted|needed|required)\b"
    r"|(?:job )?(?:positions?|openings?|opportunit(?:y|ies)|vacanc(?:y|ies)|roles?|jobs?)(?=$|[\s.!:,])"
    r"(?! (?:engineer|manager|analyst|specialist))"
    r"|(?:who|that|which|whose|where|we|we're|you|you'll|is|are|will|must|can|excited|comfortable|interested|willing"
    r"|based|located|available|because|when|builds?(?= the\b)|open(?= to\b))\s"
    r"|to\s(?!the\b)[a-z]|working\s(?:on|with|in|as|at)\b"
    r"|(?:with|having)\s(?:[^\s,]+\s){0,5}(?:experience|expertise|knowledge|skills)\b"
    r"|(?:help|join)(?:ing)?\s(?:us|build|our|the|with)\b|[&+]\smore\b|and\s(?:more|others|several)\b"
    r"|(?:on|in|for|from|of)\s(?:our|the|your|this|an?)\s|(?:as well as|including|such as|plus)\s[a-z]"
    r"|(?:but|if|so|then)\s[a-z]|(?:as|i'm|i am|please|apply|email|contact|more details|more info)\b"
    r"|for\s.*(?:startup|company)\b|at\s(?-i:[A-Z0-9])|[@$€£]|x\d\b|\d+[-–+]?\d*\s?(?:years|yrs|months)).*"
    r"|,\s(?:and|or|&)\s(?:more|others?|several)\b.*|,?\s?(?:etc\b|\.{3}|…).*|!.*|\s?[-=]>.*"
    r"|(?<=[a-z]{3})(?<!\beng)(?<!\binc)[.?](?:\s|$).*|[-–,;]\s(?-i:OK)\b.*",
    re.IGNORECASE,
)
"""What goes on behind a title."""

LOOSE_WORD = re.compile(
    r"^(?:and|or|of|for|in|at|to|with|by|on|&|\+|\.)\s|\s(?:and|or|of|for|in|at|to|with|the|an?|as|by|on|from|is|&)$",
    re.IGNORECASE,
)
SIGNS_AROUND = re.compile(r"^[^\w(\[{.'\"]+|^\.\s|[^\w)\]}+#.'\"]+$|(?<=[\s,])\.$")
"""Words and signs that end no title and begin none."""

NO_ASIDE = re.compile(
    r"[$€£@]|://|\d{2,}\s?k\b|\bx\s?\d|\w\.(?:com|io|org)\b"
    r"|\b(?:we|our|us|you|your|is|are|join|see|hire|please|bonus|plus|interns? (?:ok|wel|too)|visa|h1-?b|years?|salary"
    r"|equity|relocation|urgent|now|asap|openings?|positions?|preferred|only|ok|okay)\b",
    re.IGNORECASE,
)
"""What tells that brackets hold no more of the job."""

SAYS = re.compile(
    r"\b(?:we|we're|you|you'll|your|our|i'm|my|me|they|their|(?-i:I (?=[a-z])|us)|is|are|was|were|has|have|had|does"
    r"|don't|can|will|won't|who|here|because|hire|hires|hiring|join|apply|thanks|cheers|please|welcome|includes?|helps"
    r"|help us|want|wants|make|love|feel|raised|working|builds? (?:the|our|an?)|e-?mail(?: me| us| at| to|:)"
    r"|today|right now|former|themselves|someone|particular|skills|bachelors?|years?|h1-?b|okay|maybe|hacker news"
    r"|(?-i:VISAS?))\b"
    r"|[<>=\\]|://|@|\.(?:com|io)$|\[email\]|█",
    re.IGNORECASE,
)
"""Words and signs of sentences, of terms and of addresses, which are in no title."""

SIGNED = re.compile(
    r"(?P<name>(?:[A-Z][a-z]+\.?\s){0,2}[A-Z][a-z]*\.?)(?:,|\s?\(|\s[-–—/])\s?(?:\w+ & )?"
    r"(?:Co-?)?(?:CTO|CEO|COO|CFO|Founder|VP\b|Head of|Director of)"
)
"""Who signs a posting: "Jane Doe, CTO"."""

OF_OURS = re.compile(
    r"\b(?:our|my|(?<!to )the|with|hi|contact|mail|email)\s(?:\w+\s){0,3}"
    r"(?:c[etof]o|(?:co-?)?founders?|(?:hiring|hr) manager|recruiter|talent lead)\b"
    r"|\bour (?:designers|engineers|developers)\b",
    re.IGNORECASE,
)
"""People of the company, who are not looked for."""

OURS_BETWEEN = re.compile(r"(?:(?<=[,&] )|(?<=\band ))our (?:first |next )?")
"""What stands before the next of several titles."""

TERMS = re.compile(
    r"no|yes|ok|interns?|visas?|h1b|(?:market )?salary\b.*|equity|\w+ only|\w+ ok(?:ay)?|w2|c2c|full[- ]time",
    re.IGNORECASE,
)
"""Parts of a header that are terms of the work."""

BARE_TERMS = re.compile(
    r"(?:\W|\b(?:interns?|internships?|visa|h1b|ok|only|okay|and|or|no|not|paid|senior|junior|co-?op|all|onsite"
    r"|welcome|too|possible|months?|\d+)\b)*",
    re.IGNORECASE,
)
"""Terms and rungs alone, such as "INTERN, VISA"."""
