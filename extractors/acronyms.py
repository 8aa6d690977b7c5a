"""What letters stand for in one posting: what it writes out itself, and other fields that use the same letters.

"Exposure and response prevention (ERP)" is no planning of resources; a first officer's `CRM` is about the crew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from extractors.lexicon import Candidate
from extractors.place_names import STATES
from extractors.surface import every_label
from extractors.tokens import Tokens, words_of
from extractors.wordlists import names, words
from schema.concepts import Skill

_BEHIND = re.compile(r"\(([A-Z][A-Za-z&]{1,5})\)")
_BRACKETS = re.compile(r"\((?=[a-zA-Z]{1,30}[ /-])((?:[\w'&/-]+ ){1,6}[\w'&/-]+)\)")
_BEFORE = re.compile(r"\b([A-Z][A-Z&]{1,5}s?) $")
_LETTERS_REACH = 10
"""Characters before brackets in which the longest such letters stand, with a space and what comes before them."""

_REACH = 80
"""Characters before the brackets in which the words stand that an acronym shortens."""

_WORD = re.compile(r"[^\W_]+|&")
_ENDS = re.compile(r"[.;:,()\n|]")
_SMALL = words("and & of the for in to a an on with or de")
_STEM = 4
"""Letters by which two wordings of a term are compared: "geographic" and "geographical"."""

_ALIKE = 0.5
"""The part of the words that two wordings of one meaning share at least."""

_REACH_OF_FIELD = 12
"""Words to each side of an acronym that count as its sentence."""


def is_acronym(written: str) -> bool:
    """Whether a name is written as letters of words: `EMR`, `GPOs`, `S3`; a single letter is none."""
    letters = written.removesuffix("s")
    return 1 < len(letters) <= _LONGEST and letters.isupper() and letters.replace("&", "").isalnum()


_LONGEST = 5


def is_of_many_fields(written: str) -> bool:
    """Whether letters mean so much that a wording which asks for them, or a list, does not tell what: `PM`, `SAT`."""
    return written.removesuffix("s") in _OF_MANY_FIELDS


def is_usual(skill: Skill) -> bool:
    """Whether a skill is what its letters nearly always mean."""
    return skill.id.removeprefix("skill/") in _USUAL


class Acronyms:
    """The acronyms of a posting: `title` is the title of the job, as far as one is known."""

    def __init__(self, text: str, title: str | None) -> None:
        self._text = text
        self._written = dict(written_out(text))
        self._title = " ".join(words_of(title or first_line(text)))

    def narrowed(self, candidate: Candidate) -> Candidate:
        """The candidate without the meanings that the posting rules out by writing the letters out."""
        if self._acronym(candidate) is None:
            return candidate
        forms = tuple(form for form in candidate.forms if self.fits(candidate, form.skill) is not False)
        return replace(candidate, forms=forms) if forms else candidate

    def fits(self, candidate: Candidate, skill: Skill) -> bool | None:
        """Whether a skill is what the posting writes out; None where that cannot be told."""
        acronym = self._acronym(candidate)
        return None if acronym is None else _means(self._written[acronym], skill, acronym.lower())

    def is_other(self, candidate: Candidate, tokens: Tokens, first: int, last: int) -> bool:
        """Whether the letters name none of the candidate's skills in the sentence of words `first` to `last`."""
        if self._acronym(candidate) is not None:
            return all(self.fits(candidate, form.skill) is False for form in candidate.forms)
        if candidate.first != candidate.last:
            return False
        written = tokens.text[candidate.start : candidate.end]
        if written in _UNITS and _COUNTED.search(tokens.text, max(0, candidate.start - _NUMBER), candidate.start):
            return tokens.words[candidate.last + 1 : candidate.last + 2] not in _PEOPLE
        world = _OTHER_FIELDS.get(written.removesuffix("s"))
        if world is None:
            return False
        start, end = max(first, candidate.first - _REACH_OF_FIELD), min(last, candidate.last + _REACH_OF_FIELD)
        around = f" {' '.join(tokens.words[start : end + 1])} {self._title} "
        return any(f" {name} " in around for name in world)

    def stands_behind_town(self, candidate: Candidate) -> bool:
        """Whether the letters may be those of a state: "Little Rock, AR"."""
        written = self._text[candidate.start : candidate.end]
        before = self._text[max(0, candidate.start - _TOWN) : candidate.start]
        return written in STATES and _ENDS_AS_TOWN.search(before) is not None

    def _acronym(self, candidate: Candidate) -> str | None:
        """The letters in a candidate that the posting writes out; None where there are none."""
        if not self._written:
            return None
        written = self._text[candidate.start : candidate.end].split(" ")
        return next((word for word in map(_letters, written) if word in self._written), None)


def first_line(text: str) -> str:
    """The first line of a text that may be a title; empty where it is longer."""
    line = text.lstrip().partition("\n")[0]
    return line if len(line) <= _LONGEST_TITLE else ""


_LONGEST_TITLE = 60


def written_out(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The acronyms that a text writes out beside brackets, in capitals, each with the folded words it stands for."""
    for match in _BEHIND.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        long = _ending_with(_WORD.findall(_ENDS.split(before)[-1].lower()), _letters(match[1]).lower())
        if long:
            yield _letters(match[1]).upper(), long
    for match in _BRACKETS.finditer(text):
        letters = _BEFORE.search(text[max(0, match.start() - _LETTERS_REACH) : match.start()])
        found = _WORD.findall(match[1].lower()) if letters else ()
        if letters and _spells(found, _letters(letters[1]).lower()):
            yield _letters(letters[1]).upper(), tuple(found)


def _letters(acronym: str) -> str:
    return acronym.removesuffix("s").replace("&", "")


def _ending_with(found: Sequence[str], letters: str) -> tuple[str, ...]:
    """The fewest words at the end of a text whose first letters are an acronym's; empty where none are."""
    for length in range(len(letters), min(len(found), 2 * len(letters)) + 1):
        if _spells(found[-length:], letters):
            return tuple(found[-length:])
    return ()


def _spells(found: Sequence[str], letters: str) -> bool:
    """Whether the first letters of the words are these, with small words left out or in."""
    initials = [word[0] for word in found if word not in _SMALL]
    return len(letters) > 1 and letters in {"".join(initials), "".join(word[0] for word in found if word != "&")}


def _means(long: Sequence[str], skill: Skill, letters: str) -> bool | None:
    """Whether words are another wording of a skill; None where these are no label of it, or none spells them."""
    labels = [label.lower() for label in every_label(skill)]
    spelled = [found for label in labels if _spells(found := _WORD.findall(label), letters)]
    if not spelled or letters not in labels:
        return None
    stems = {word[:_STEM] for found in spelled for word in found}
    content = [word for word in long if word not in _SMALL]
    return sum(word[:_STEM] in stems for word in content) >= _ALIKE * len(content)


_OF_MANY_FIELDS = words(
    """ACE AE AM AV CSR DD DI DV ECE EM EMS FAT FM IA IP IR IV LC MS PA PE PM PO PPM RT SAM SAT SEC SLT TF UPS VISA
    VM"""
)

_USUAL = words(
    """accounts-payable accounts-receivable anti-money-laundering applicant-tracking-systems
    certified-public-accountant computer-aided-design content-management-systems cpt-coding csv
    electronic-data-interchange general-ledger google-cloud-platform identity-and-access-management
    net-promoter-score order-management plc-programming registered-nurse-license search-engine-marketing
    transportation-management-systems warehouse-management-systems"""
)
"""What letters with several meanings nearly always mean."""

_UNITS = frozenset({"ACH", "AM", "CM", "ML", "MS", "PM", "PPM"})
_COUNTED = re.compile(r"\d\s?$")
_NUMBER = 3
_PEOPLE = (["engineers"], ["engineer"], ["developers"], ["scientists"], ["researchers"], ["models"], ["projects"])
"""What is counted itself: "a team of 5 ML engineers"."""

_TOWN = 20
_ENDS_AS_TOWN = re.compile(r"\b[A-Z][a-z]+, $")

_OTHER_FIELDS: Mapping[str, frozenset[str]] = {
    "AD": names("dementia | dementias | alzheimer s | parkinson s"),
    "AI": names("calving | cow | cows | dairy | herd | semen | bovine | insemination"),
    "ALS": names("patients with | neuromuscular | sclerosis | neurology"),
    "BI": names("adjuster | adjusters | bodily | attorneys | uim"),
    "CDI": names("cdd | poste | contrat | developpeur | permanent position | lyon | paris"),
    "CMC": names("chef | culinary | acf"),
    "CPR": names("solicitor | solicitors | litigation | disclosure | claimant | barrister"),
    "CRM": names("first officer | pilots | cockpit | aircrew | atpl | archaeology | archaeologist | archaeological"),
    "CSS": names("sterile | autoclave | autoclaves | surgical | trays"),
    "DNS": names("nursing home | nursing staff | nurses | residents"),
    "DV": names("uvm | systemverilog | verilog"),
    "ECO": names("eco friendly | cleaner"),
    "ERP": names("ocd | compulsive | therapist | exposure and response"),
    "ETL": names("ul | csa | intertek | guest service | guest services"),
    "FAT": names("milk | low fat | body fat"),
    "GCC": names("gulf | uae | saudi | dubai | qatar | kuwait | oman | bahrain | ksa | riyadh | doha"),
    "GIS": names("ais | gas insulated"),
    "GMP": names("preconstruction | bid | bids | guaranteed maximum | general contractor"),
    "HCM": names("arrhythmia | cardiomyopathy | cardiology | patients"),
    "HR": names("bp | spo2 | heart | pulse | ecg"),
    "LPN": names("pallet | pallets | wms"),
    "MFA": names("lecturer | painting | sculpture | artist | fine arts | studio art | creative writing"),
    "ML": names("milk | bottle | bottles | syringe | syringes | latte | pipette | saline"),
    "MRI": names("yardi | cam reconciliations | property accountant | lease | leases"),
    "NDT": names("sensory | paediatric | pediatric"),
    "NLP": names("life coach | hypnosis | hypnotherapy | hypnotherapist | neuro linguistic"),
    "NPI": names("caqh | medicaid | medicare | dea"),
    "OCR": names("title ix | civil rights"),
    "ORM": names("rcsa | operational risk | risk officer"),
    "PAS": names("guidewire | policycenter | policy administration | insurer"),
    "PCB": names("asbestos | contaminated | contamination | remediation | abatement | soil"),
    "PM": names("pm skills | pm role | the pm | a pm | our pm | your pm | designers | product | portfolio | and pm"),
    "PMP": names("auctions | programmatic | dsp | ssp | publishers | ad server | ad operations"),
    "PO": names("po box"),
    "PPE": names("depreciation | amortization | amortisation | impairment | capex | fixed asset | fixed assets"),
    "RTL": names("jest | react | arabic | hebrew"),
    "SAP": names("substance abuse | addiction | alcohol"),
    "SAS": names("sata | ssd | ssds | nvme | hdd"),
    "SAT": names("mon | sun | math | act"),
    "SLA": names("sls | fdm | resin | stereolithography"),
    "SOAP": names("soap note | soap notes | patient | patients"),
    "SST": names("osha | site safety"),
    "VFD": names("firefighter | firefighters | volunteer fire | fire department | county vfd"),
    "VNA": names("visiting | hospice | nurse | nurses"),
    "XP": names("years xp | yrs xp | year xp"),
}
"""By an acronym what stands around it or in the title where it is another field's and names none of its skills."""
