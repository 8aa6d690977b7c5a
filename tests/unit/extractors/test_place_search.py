"""Places that postings tell in other ways than in a header of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.company_names import company_name
from extractors.headers import name_before_town
from extractors.place_search import told_place
from extractors.places import is_place
from schema.postings import PostingAnalysis

Analysed = Callable[[str], PostingAnalysis]


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ("Cologne, Germany (Hybrid: 2 office days)", "Cologne, Germany"),
        ("Oslo, Norway - https://acme.example/jobs", "Oslo, Norway"),
        ("Utrecht, Netherlands | Backend Team", "Utrecht, Netherlands"),
        ("Ghent or Remote", "Ghent"),
        ("Turin, Italy, on site only, no remote workers", "Turin, Italy"),
        ("Remote (Portugal)", "Portugal"),
        ("US only", "US"),
        ("Hybrid, preferably Oslo, Norway", "Oslo, Norway"),
        ("anywhere in the U.S.", "U.S."),
        ("Washington D.C. (hybrid)", "Washington D.C."),
        ("Leeds.", "Leeds"),
        ("ONSITE Leeds, UK", "Leeds, UK"),
        ("Oslo, Norway (hybrid); Bergen, Norway (hybrid)", "Oslo, Norway; Bergen, Norway"),
        ("The job is based at our plant in Dresden, close to the river.", "Dresden"),
        ("Tower 5, 12 Harbour Road, Busan", "Busan"),
        ("Hybrid – Little Snoring", "Little Snoring"),
        ("Leeds / Bath", "Leeds / Bath"),
        ("Leeds / Our Office", "Leeds"),
        ("downtown Leeds", "downtown Leeds"),
        ("remote within the U.S, no travel", "U.S"),
        ("Data Engineer", None),
        ("Data Engineer / Designer", None),
        ("REMOTE", None),
        ("Work from home", None),
        ("In person", None),
        (":", None),
        ("Not listed", None),
    ],
)
def test_a_value_tells_a_place_without_brackets_addresses_and_terms(value: str, place: str | None) -> None:
    assert told_place(value) == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Data Engineers and Analysts, Austin, TX\nHello.", "Austin, TX"),
        ("Acme Inc. San Francisco.\nWe bake.", "San Francisco"),
        ("Acme Bakery\nHiring in Austin, TX and Pasadena, CA\nWe bake.", "Austin, TX and Pasadena, CA"),
        ("Hello. We are a bakery startup in Palo Alto, CA and grow.", "Palo Alto, CA"),
        ("Acme has a warm office.\nWe're Brooklyn Based and like it.", "Brooklyn"),
        ("Acme is hiring bakers in Sunnyvale/San Francisco or remote.", "Sunnyvale/San Francisco"),
        ("Acme http://acme.example @ Zurich, Switzerland\nHello.", "Zurich, Switzerland"),
        ("Acme - Remote (Canada only) or in office (Nashville, TN)\nHello.", "Nashville, TN"),
        ("Acme | Remote (US only)\nHello.", "US"),
        ("Full-time, remote within US/Western Europe.\nHello.", "US/Western Europe"),
        ("Baker\n" + "Hello.\n" * 12 + "LOCATIONS\nGR-Athens, Greece\nHello.", "Athens, Greece"),
        ("Baker\nLOCATIONS\nTallinn, Estonia\nWORKPLACE\nHybrid", "Tallinn, Estonia"),
        ("Baker\nJob Locations:\nGR-Athens\nHello.", "Athens"),
        ("Hello.\nStandort: Köln\nHello.", "Köln"),
        ("We bake. The bakery with the most ovens in Spain.\nYou join our team in Bilbao.", "Bilbao"),
        ("Acme | San Jose California | Baker\nHello.", "San Jose California"),
        ("A post for London-based bakers with patience.", "London"),
        ("We bake rolls (Crumbly, San Francisco)\nHello.", "San Francisco"),
        ("We bake rolls: Leeds, Oslo\nHello.", "Leeds, Oslo"),
        ("Fresh rolls - Portugal\nHello.", "Portugal"),
        ("Baker\n\nBerlin is where we sell, in Oslo we bake.\n\nLocation: Leeds", "Leeds"),
        ("Baker\n" + "Hello.\n" * 8 + "We are based in India.", "India"),
        ("Baker\n" + "Hello.\n" * 8 + "We are based in India, with an office in Canada.", "India"),
        ("Baker\n" + "Hello.\n" * 8 + "We are based in India, with an office in Pune.", "Pune"),
        ("Baker\n" + "Hello.\n" * 8 + "We're a startup in Oslo.", "Oslo"),
        ("Baker\n" + "Hello.\n" * 8 + "Acme is the largest company in Spain.", None),
        ("Baker\n" + "Hello.\n" * 8 + "We are a startup in Stealth Mode.", None),
        ("Baker\n" + "Hello.\n" * 8 + "We sell fresh rolls - Leeds\nHello.", None),
        ("Baker\n" + "Hello.\n" * 8 + "We love bread (in Oslo and elsewhere).", None),
        ("Baker\nWe serve customers in Germany.", None),
        ("Baker\nYou have the right to work in the UK.", None),
        ("https://acme.example/en-US/jobs/12345\nBaker\nHello.", None),
        ("Baker\nUs\nWe bake bread.", None),
    ],
)
def test_a_place_is_found_where_the_text_says_it(analysed: Analysed, text: str, place: str | None) -> None:
    assert analysed(text).location == place


@pytest.mark.parametrize(
    ("text", "place", "organization"),
    [
        ("Acme Labs, NYC\nHello.", "NYC", "Acme Labs"),
        ("Acme Games Toronto, Canada - ONSITE\nHello.", "Toronto, Canada", "Acme Games"),
        ("Acme AB | Data Engineer | Uppsala, Sweden\nHello.", "Uppsala, Sweden", "Acme AB"),
        ("Acme, Helsinki, Finland - Data Engineer\nHello.", "Helsinki, Finland", "Acme"),
        ("Acme | Soho, London | Data Engineer\nHello.", "Soho, London", "Acme"),
        ("Acme | East Palo Alto, CA | Data Engineer\nHello.", "East Palo Alto, CA", "Acme"),
    ],
)
def test_who_hires_is_no_part_of_the_place(analysed: Analysed, text: str, place: str, organization: str) -> None:
    analysis = analysed(text)
    assert (analysis.location, analysis.organization) == (place, organization)


def test_a_name_before_a_town_is_told_from_what_belongs_to_the_town() -> None:
    told = [name_before_town(text) for text in ("Acme Oslo, Norway", "Downtown Oslo, Norway", "Oslo, Norway", "Oslo")]
    assert told == ["Acme", "", "", ""]


@pytest.mark.parametrize(
    ("text", "known"), [("US", True), ("Us", False), ("La", False), ("LA", True), ("Remote, UK", False)]
)
def test_letters_are_a_place_in_capitals_alone(text: str, known: bool) -> None:
    assert is_place(text) is known


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("Acme (YC W13", "Acme"),
        ("Acme, the marketplace for cats", "Acme"),
        ('Acme.example "the cat company"', "Acme.example"),
        ("Acme- NEW YORK", "Acme"),
        ("✱ Acme", "Acme"),
        ("==== Acme", "Acme"),
        ("2) Acme", "Acme"),
        ("Oslo-based Acme", "Acme"),
        ("Acme, Swindon UK", "Acme"),
        ("Acme Rails Machine", "Acme Rails Machine"),
        ("7Acme Data", "7Acme Data"),
        ("IF", "IF"),
        ("Finance & Operations", None),
        ("Engineering / Design", None),
        ("Products", None),
        ("Android", None),
        ("Colorado", None),
        ("—", None),
        ("A name of more than sixty letters is a sentence and never the name of anyone", None),
        ("Python, Django, React", None),
        ("iOS/Java/AngularJS", None),
        ("180k", None),
        ("4-6", None),
        ("CO-FOUNDER WANTED", None),
        ("Come join our team", None),
        ("They", None),
        ("Portland", None),
        ("Ac)me Collective", None),
    ],
)
def test_the_name_of_who_hires_reads_as_a_person_would_copy_it(part: str, name: str | None) -> None:
    assert company_name(part) == name
