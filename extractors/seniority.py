"""The rung of the ladder that a title or a posting names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from extractors.cues import Wording, without_case
from extractors.labels import values_of
from extractors.remembered import remembered
from extractors.title_words import HEADS
from schema.postings import Seniority

_MANAGED = (
    "engineering|development|software|technical|team|data|analytics|security|infrastructure|it|research|science|design|general"
    "|regional|marketing|sales|finance|hr|operations|warehouse|plant|department|store|branch|people|qa|platform|devops|support"
    "|learning|ml|ai"
)
"""What a manager of people manages; a product manager or a project manager is on no rung by that name."""

_TITLE = tuple(
    (rung, frozenset(triggers.split()), re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)", re.IGNORECASE))
    for rung, triggers, pattern in (
        (
            Seniority.INTERN,
            """intern interns internship internships trainee trainees traineeship traineeships apprentice apprentices
            apprenticeship apprenticeships student werkstudent werkstudentin co coop""",
            (
                r"interns?|internships?|trainee(?:s|ships?)?|apprentice(?:s|ships?)?|working student"
                r"|werkstudent(?:in)?|co-?op"
            ),
        ),
        (
            Seniority.EXECUTIVE,
            "chief ceo cto cfo coo cpo cio cmo cdo ciso vp svp evp president founder cofounder",
            r"chief|c[etfopimd]o|ciso|[se]?vp|vice[ -]president|president|founder|co-?founder",
        ),
        (Seniority.DIRECTOR, "director head", r"director|head"),
        (
            Seniority.ENTRY,
            "entry entrylevel graduate graduates grad grads early college beginner",
            (
                r"(?<!data )entry(?:[ -]?level)?|graduate(?! (?:of|school|degree|admission))|new[ -]grad(?:uate)?s?"
                r"|early[ -]career|college hire|beginner"
            ),
        ),
        (Seniority.JUNIOR, "junior jr jnr", r"junior|jr|jnr"),
        (
            Seniority.PRINCIPAL,
            "principal distinguished fellow",
            r"principal|distinguished|(?<!doctoral )(?<!doc )(?<!research )(?<!clinical )fellow",
        ),
        (Seniority.STAFF, "staff", r"staff"),
        (Seniority.LEAD, "lead leader", r"(?:tech(?:nical)?[ -])?lead(?:er)?(?![ -]gen)"),
        (Seniority.SENIOR, "senior sr snr", r"senior|sr|snr"),
        (
            Seniority.MANAGER,
            "manager managers",
            rf"(?:{_MANAGED}|dev)s? managers?|managers? of|(?:^|(?<=senior )|(?<=sr )|(?<=sr\. ))managers?,",
        ),
        (Seniority.ASSOCIATE, "associate", r"associate"),
        (
            Seniority.MID,
            "mid middle intermediate medior",
            (
                r"mid(?:dle)?(?:[ -](?:level|senior))?(?![ -](?:market|size|office|tier|stage|range|cap|west"
                r"|atlantic|east|school|mile|grade))|intermediate|medior"
            ),
        ),
    )
)
"""The first rung that a title names counts: a senior director is a director, a junior lead a junior.

Each with words in small letters of which a title that names it holds one.
"""
_LETTERS = re.compile(r"[a-z]+")

_FUNCTION_STAFF = re.compile(
    r"(?:chief|nursing|kitchen|support|medical) (?:of )?staff|staff (?:nurse|accountant|writer|augmentation)",
    re.IGNORECASE,
)
_FOR_BEGINNERS = Wording.of(
    "entry recent recently new college early",
    r"\b(?=[ernc])(?:entry[- ]level\b|recent(?:ly)? graduat\w+|new grad(?:uate)?s?\b|college hire\b|early[- ]career\b)",
    needs="entry-level|entry level|graduat|new grad|college hire|early-career|early career",
)
"""What makes an associate one for beginners."""

_ENTRY = Wording.of(
    "entry recent recently new college early",
    r"\b(?:this is an?|(?:is|as) an|hiring an?|seeking an?|looking for(?: an?)?|our|this)(?: \w+)?"
    rf" (?:entry[- ]level|early[- ]career) (?:[\w-]+ ){{0,3}}(?:positions?|roles?|jobs?|opportunity|(?:{HEADS})s?)\b"
    r"|\b(?:position|role|job|opportunity|program\w*|ideal) (?:is )?(?:\w+ )?for (?:someone )?(?:\w+ )?"
    r"(?:(?:recent|new) (?:college )?grad\w*|early in (?:their|your) career)"
    r"|\b(?:looking for|hiring|seeking) (?:a )?(?:recent(?:ly)? graduat\w+|new grad(?:uate)?s?|college hires?)\b"
    r"(?! and| or)"
    r"|\b(?:this|the) (?:is )?(?:position|role|job) is (?:an? )?entry[- ]level\b",
    needs="entry-level|entry level|grad|college hire|early-career|early career|early in",
)
"""What says that the job itself is for beginners; that they may apply too, or that there are such jobs, does not."""

_THIS_INTERNSHIP = Wording.of(
    "internship",
    r"\b(?:this|the|\d+[- ](?:month|week)) internship\b|\binternship (?:position|role|term|duration|starts)",
)
_INTERNS = Wording.of(
    "intern interns",
    r"(?<!also )\b(?:seeking|looking for|hiring|hire|recruiting)\b[^.\n]{0,40}\binterns?\b(?! and| or)"
    r"|\bas an? [\w ]{0,30}\bintern\b",
)
_PROFESSION = re.compile(
    r"engineer|developer|analyst|scientist|manager|designer|architect|specialist|consultant", re.IGNORECASE
)
_AS_SENIOR = Wording.of(
    "senior sr junior lead principal staff mid",
    r"\b(?<!also )(?=[alhsj])(?:as (?:an?|our|the)|(?:looking (?:for|to (?:add|hire))|hiring|seeking|seeks"
    r"|join (?:us|our team) as)(?: an?)?)\s+(?P<rung>senior|sr\.?|junior|lead|principal|staff|mid-level)\b"
    r"(?!\s*(?:and|or|to|[/,&])\s*(?:senior|sr|junior|lead|principal|staff|mid))",
    first="AaLlHhSsſJj",
)
_LABELS = ("seniority level", "seniority", "experience level", "career level", "level", "job level", "position level")
_ASSOCIATE_OR_NONE = frozenset({Seniority.ASSOCIATE, None})


def seniority_of(title: str | None, labels: Mapping[str, str], text: str, words: Set[str]) -> Seniority | None:
    """The rung that the title names, or else one that a label or the text states plainly."""
    named = _in_title(title or "")
    if named not in _ASSOCIATE_OR_NONE:
        return named
    labelled = next((rung for value in values_of(labels, _LABELS) if (rung := _in_title(value))), None)
    if labelled:
        return labelled
    if named is Seniority.ASSOCIATE:
        return Seniority.ENTRY if _FOR_BEGINNERS.search(text, words) else named
    return _stated(title or "", text, words)


@remembered
def _in_title(title: str) -> Seniority | None:
    title = _FUNCTION_STAFF.sub(" ", title) if "staff" in title.casefold() else title
    words = _LETTERS.findall(without_case(title))
    named = (rung for rung, triggers, pattern in _TITLE if not triggers.isdisjoint(words) and pattern.search(title))
    first = next(named, None)
    return None if first is Seniority.JUNIOR and Seniority.SENIOR in named else first


def _stated(title: str, text: str, words: Set[str]) -> Seniority | None:
    """What the text says of the job itself. A team with seniors in it does not make the job senior."""
    if _THIS_INTERNSHIP.search(text, words) or (not _PROFESSION.search(title) and _INTERNS.search(text, words)):
        return Seniority.INTERN
    match = _AS_SENIOR.search(text, words)
    if match:
        return _in_title(match["rung"])
    return Seniority.ENTRY if _ENTRY.search(text, words) else None
