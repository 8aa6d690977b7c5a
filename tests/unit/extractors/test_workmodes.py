"""Where the work is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.pipeline import PostingExtractor
from schema.postings import PostingAnalysis, PostingDocument, WorkMode

Analysed = Callable[[str], PostingAnalysis]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Hello.\n#LI-Remote", WorkMode.REMOTE),
        ("Acme | Data Engineer | Onsite", WorkMode.ONSITE),
        ("REMOTE - Acme Test Engineering\nHello", WorkMode.REMOTE),
        ("Acme | Data Engineer | Onsite or Remote", WorkMode.REMOTE_POSSIBLE),
        ("Remote Status: Hybrid\nHello", WorkMode.HYBRID),
        ("This position is fully remote.", WorkMode.REMOTE),
        ("We have a hybrid work model.", WorkMode.HYBRID),
        ("You can work from home on Fridays.", WorkMode.HYBRID),
        ("You may work from home one day.", WorkMode.HYBRID),
        ("Enjoy the opportunity for working remotely.", WorkMode.REMOTE_POSSIBLE),
        ("Occasional on-site visits to customers.", None),
        ("You work on-site in our Munich office.", WorkMode.ONSITE),
        ("Working from home is possible.", WorkMode.REMOTE_POSSIBLE),
        ("We are in the office three days a week.", WorkMode.HYBRID),
        ("No remote work.", WorkMode.ONSITE),
        ("Data Engineer\nAllows remote: No\nHello", WorkMode.ONSITE),
        ("Data Engineer\nAllows remote: Yes\nHello", WorkMode.REMOTE_POSSIBLE),
        ("Data Engineer\nRemote: Yes\nHello", WorkMode.REMOTE),
        ("Data Engineer\nRemote: No\nHello", WorkMode.ONSITE),
        ("Acme | Paris, France | REMOTE + ONSITE", WorkMode.REMOTE_POSSIBLE),
        ("Acme | San Francisco (SOMA) or Remote | Full-time", WorkMode.REMOTE_POSSIBLE),
        ("Acme | Data Engineer | Part REMOTE", WorkMode.REMOTE_POSSIBLE),
        ("Remote or Local - Ft. Lauderdale, FL\nHello", WorkMode.REMOTE_POSSIBLE),
        ("Acme | Berlin | Onsite (no remote)", WorkMode.ONSITE),
        ("REMOTE or in Cologne, Germany\nHello", WorkMode.REMOTE_POSSIBLE),
        ("Remote, USA, Full Time.\nHello", WorkMode.REMOTE),
        ("Acme | Remote Sensing Analyst | Berlin | Onsite", WorkMode.ONSITE),
        ("Hello.\nAll positions ONSITE, a permit is needed.", WorkMode.ONSITE),
        ("Location: Dublin, Ireland (Hybrid - 1 day per week)\nHello", WorkMode.HYBRID),
        ("Wir arbeiten in einem hybriden Modell.", WorkMode.HYBRID),
        ("Localisation : Paris (3 jours de télétravail)", WorkMode.HYBRID),
        ("Springfield, IL (or remote) - Data Engineer\nHello", WorkMode.REMOTE_POSSIBLE),
        ("Acme | Boston, MA, or REMOTE | Data Engineer", WorkMode.REMOTE_POSSIBLE),
        ("Acme, Springfield, IL. Remote or onsite in Springfield\nHello", WorkMode.REMOTE_POSSIBLE),
        ("Acme builds maps.\nOnsite | Chicago | visa ok", WorkMode.ONSITE),
        ("Acme//Santiago, Chile//On-site//Fulltime", WorkMode.ONSITE),
        ("We hire full stack and QA engineers ONSITE. We build maps.", WorkMode.ONSITE),
        ("The position is located onsite at our office in Oakland.", WorkMode.ONSITE),
        ("Hello.\nWe want product people, full-time, onsite in Oakland.", WorkMode.ONSITE),
        ("Acme | Berlin | On-site (remote on a case by case basis)", WorkMode.REMOTE_POSSIBLE),
        ("Our team is based in Berlin, but we're open to remote as well.", WorkMode.REMOTE_POSSIBLE),
        ("Working remotely is a possibility.", WorkMode.REMOTE_POSSIBLE),
        ("Acme, Maine, remote is possible\nHello", WorkMode.REMOTE_POSSIBLE),
        ("We are not looking for people working remotely.", WorkMode.ONSITE),
        ("Remote work is not available.", WorkMode.ONSITE),
        ("We are looking for a Python/Django Developer (Remote) now.", WorkMode.REMOTE),
        ("Job type: Full-time, Full-remote (Spain)", WorkMode.REMOTE),
        ("This role is hybrid, with some days at a desk.", WorkMode.HYBRID),
        ("This role provides a hybrid way of working with an onsite presence.", WorkMode.HYBRID),
        ("Location: London (Soho, 4 office days/week)\nHello", WorkMode.HYBRID),
        ("Leeds, West Yorkshire (1-2 days a month onsite)\nHello", WorkMode.HYBRID),
        ("Denver (in person, 4 days/week)\nHello", WorkMode.HYBRID),
        ("Working from home one day a week is possible after a month.", WorkMode.HYBRID),
        ("Flexible hours, home office up to 2 days a week.", WorkMode.HYBRID),
        ("We all come into the office on Tuesdays.", WorkMode.HYBRID),
        ("Staff spend 60% of their working time in an office.", WorkMode.HYBRID),
        ("Benefits: a work from home budget each year.", None),
        ("Work from home occasionally.", None),
        ("Acme | Berlin | Onsite (WFH 2 days a week)", WorkMode.HYBRID),
        ("Senior Engineer\nWroclaw /Full-time /Remote\nHello", WorkMode.REMOTE),
        ("Phone call, half day onsite, offer within 1 day of the onsite interview.", None),
        ("We like drinking in the office on Fridays.", None),
        ("Acme | Hybrid Web Application Developer | Berlin", None),
        ("Hiring process\nOnsite interview\nOffer", None),
        ("Acme bakes rolls for the whole town and its guests. Onsite. Come and see us.", WorkMode.ONSITE),
        ("Acme bakes rolls for the whole town and its many guests; remote; come and see us.", WorkMode.REMOTE),
        ("Acme bakes for the whole town; we have never met a remote baker who likes it; come.", None),
        ("Data Engineer\n" + "Hello.\n" * 80 + "Come if you can be ONSITE with us all day.", WorkMode.ONSITE),
    ],
)
def test_the_mode_of_work(analysed: Analysed, text: str, mode: WorkMode | None) -> None:
    assert analysed(text).work_mode is mode


def test_the_place_of_the_source_may_state_the_mode(extractor: PostingExtractor) -> None:
    assert extractor.analyse(PostingDocument(text="Hello there.", location="Remote")).work_mode is WorkMode.REMOTE
