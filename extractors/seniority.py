"""The rung of the ladder that a title or a posting names."""

from __future__ import annotations

import re

from schema.postings import Seniority

_TITLE_RULES: tuple[tuple[Seniority, str], ...] = (
    (Seniority.INTERN, r"intern|interns|internship|internships|trainee|apprentice|apprenticeship|working student|werkstudent(?:in)?|stagiaire|co-?op"),
    (Seniority.EXECUTIVE, r"chief|c[etfopimd]o|ciso|vp|svp|evp|vice[ -]president|president|founder|co-?founder"),
    (Seniority.DIRECTOR, r"director|head(?= of)|head"),
    (Seniority.ENTRY, r"entry[ -]?level|graduate|new[ -]grad(?:uate)?s?|early[ -]career|college hire|beginner|entry"),
    (Seniority.JUNIOR, r"junior|jr|jnr"),
    (Seniority.PRINCIPAL, r"principal|distinguished|fellow"),
    (Seniority.STAFF, r"staff"),
    (Seniority.LEAD, r"(?:tech(?:nical)?[ -])?lead(?:er)?"),
    (Seniority.SENIOR, r"senior|sr|snr"),
    (Seniority.MANAGER, r"(?:engineering|development|software|technical|team|data|analytics|security|infrastructure|it|research|science|design|general|regional|"
     r"marketing|sales|finance|hr|operations|warehouse|plant|department|store|branch|people|qa|platform|devops|support|learning|ml|ai)s? manager|manager of|manager,"),
    (Seniority.ASSOCIATE, r"associate"),
    (Seniority.MID, r"mid(?:dle)?(?:[ -](?:level|senior))?|intermediate|medior"),
)  # fmt: skip
_TITLE = tuple((rung, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w])", re.IGNORECASE)) for rung, pattern in _TITLE_RULES)
_FUNCTION_STAFF = re.compile(
    r"(?:chief|nursing|kitchen|support|medical) (?:of )?staff|staff (?:nurse|accountant|writer|augmentation)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:^|\n)\W{0,6}(?:seniority|experience|career|job|position|role)?[ -]?(?:level|seniority|seniority level)\W{0,4}[:|]\W{0,4}(?P<value>[^\n|]{2,40})",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"\bentry[- ]level\b|\brecent(?:ly)? graduat\w+|\bnew grad(?:uate)?s?\b|\bcollege hire\b|\bearly[- ]career\b|\bno (?:prior )?(?:work )?experience (?:is )?(?:required|necessary|needed)",
    re.IGNORECASE,
)
_THIS_INTERNSHIP = re.compile(
    r"\b(?:this|the|\d+[- ](?:month|week)) internship\b|\binternship (?:position|role|term|duration|starts)",
    re.IGNORECASE,
)
_PROFESSION = re.compile(
    r"engineer|developer|analyst|scientist|manager|designer|architect|specialist|consultant", re.IGNORECASE
)
_INTERNS = re.compile(
    r"\b(?:seeking|looking for|hiring|hire|recruiting)\b[^.\n]{0,40}\binterns?\b(?! and| or)|\bas an? [\w ]{0,30}\bintern\b",
    re.IGNORECASE,
)
_AS_SENIOR = re.compile(
    r"\b(?:as (?:an?|our|the)|(?:looking for|hiring|seeking|seeks|join (?:us|our team) as) an?)\s+(?P<rung>senior|sr\.?|junior|lead|principal|staff|mid-level)\b",
    re.IGNORECASE,
)
_ABOVE_ALL = frozenset({Seniority.ASSOCIATE, None})


def seniority_of(title: str | None, text: str) -> Seniority | None:
    """The rung that the title names, or else one that the text states plainly."""
    named = _in_title(title or "")
    if named not in _ABOVE_ALL:
        return named
    labelled = _labelled(text)
    if labelled:
        return labelled
    if named is Seniority.ASSOCIATE:
        return Seniority.ENTRY if _ENTRY.search(text) else named
    return _stated(text, title or "")


def _in_title(title: str) -> Seniority | None:
    title = _FUNCTION_STAFF.sub(" ", title)
    return next((rung for rung, pattern in _TITLE if pattern.search(title)), None)


def _labelled(text: str) -> Seniority | None:
    match = _LABEL.search(text)
    return _in_title(match["value"]) if match else None


def _stated(text: str, title: str) -> Seniority | None:
    """What the text says of the job itself. A team with seniors in it does not make the job senior."""
    if _THIS_INTERNSHIP.search(text) or (not _PROFESSION.search(title) and _INTERNS.search(text)):
        return Seniority.INTERN
    match = _AS_SENIOR.search(text)
    if match:
        return _in_title(match["rung"])
    return Seniority.ENTRY if _ENTRY.search(text) else None
