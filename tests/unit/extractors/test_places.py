"""Places in titles, headers, labels and sentences, and what a place is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extractors.places import is_place, is_region, leading_place
from schema.postings import PostingAnalysis

Analysed = Callable[[str], PostingAnalysis]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Senior Data Engineer\n\nChicago, Illinois, USA\n\nHello.\n\nLocation: Chicago", "Chicago, Illinois, USA"),
        ("Acme | Data Engineer | Oakland, CA | Full-time", "Oakland, CA"),
        ("Location: Amsterdam HQ\nHello", "Amsterdam HQ"),
        ("The team is based in Berlin.", "Berlin"),
        ("Data Engineer in Munich, Germany\nHello", "Munich, Germany"),
        ("Acme (San Francisco, CA) is hiring", "San Francisco, CA"),
        ("Acme | Data Engineer | Sheffield or London, UK | Onsite", "Sheffield or London, UK"),
        ("Acme | Data Engineer | On-site San Francisco or Remote", "San Francisco"),
        ("Acme | Software Engineer, UX Designer | Boston, MA", "Boston, MA"),
        ("Acme ( Boston,MA ) builds rockets.", "Boston,MA"),
        ("We hire everywhere.", None),
        ("Data Engineer\nCome and join our Berlin team!", "Berlin"),
        ("Data Engineer\nYou will help our Berlin team.", None),
        ("Data Engineer\nA good time to join Acme's Dublin team.", "Dublin"),
        ("Engineer\nYou will work at our Lyon plant.", "Lyon"),
        ("Nurse\nYou will join the Manchester clinic.", "Manchester"),
        ("Class 2 driver needed in Manchester", "Manchester"),
        ("Acme | San Francisco, CA and Seattle, WA | Onsite", "San Francisco, CA and Seattle, WA"),
        ("Acme | Pasadena HQ, Boston, San Diego, Chicago | Onsite", "Pasadena HQ, Boston, San Diego, Chicago"),
        ("Acme | Software Engineer | New York NY ONSITE", "New York NY"),
        ("Acme - Minneapolis, MN https://acme.example", "Minneapolis, MN"),
        ("Acme | Rio de Janeiro - Brazil, Miami - FL - USA | Onsite", "Rio de Janeiro - Brazil, Miami - FL - USA"),
        ("Acme | Engineer | Fulltime | ONSITE in New York", "New York"),
        ("Acme | NYC / Norwalk, CT | Remote", "NYC / Norwalk, CT"),
        ("Acme - San Francisco, CA, Data Engineers", "San Francisco, CA"),
        ("Acme, Vancouver Canada\nHello.", "Vancouver Canada"),
        ("Acme\nSan Francisco, CA - close to the station\nHello.", "San Francisco, CA"),
        ("Data Engineer\nRemote or Local - Ft. Lauderdale, FL", "Ft. Lauderdale, FL"),
        ("Acme | Portland, OR | Onsite", "Portland, OR"),
        ("Acme | Menlo Park, CA OR Hong Kong | Onsite", "Menlo Park, CA OR Hong Kong"),
        ("Acme - Bloomington, IN USA - REMOTE OK", "Bloomington, IN USA"),
        ("Acme - San Francisco, CA (ONSITE; FULL-TIME; INTERN)", "San Francisco, CA"),
        ("Acme - NY, NY / Los Angeles, CA / London, UK", "NY, NY / Los Angeles, CA / London, UK"),
        ("Acme.example. Seattle, WA. https://acme.example", "Seattle, WA"),
        ("Acme - Senior Java engineer / San Francisco, CA / Full Time / On Site", "San Francisco, CA"),
        ("Luzern, Switzerland, on site\nHello.", "Luzern, Switzerland"),
        ("Hello. We're a San Francisco based company.", "San Francisco"),
        ("Acme - Berlin, full-time, Systems Administration\nHello", "Berlin"),
        ("Germany, Hamburg | Data Engineer\nHello.", "Germany, Hamburg"),
        ("Europe - Manchester | Data Engineer\nHello.", "Europe - Manchester"),
        ("Bergen, Norway / Leeds, UK - Acme | Data Engineer\nHello.", "Bergen, Norway / Leeds, UK"),
        ("Data Engineer\nGo, Python, Micro-Services\nHello", None),
        ("Location: Not stated\nHello", None),
    ],
)
def test_the_place_stands_in_the_title_block_a_header_a_label_or_a_sentence(
    analysed: Analysed, text: str, place: str | None
) -> None:
    assert analysed(text).location == place


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Berlin", True),
        ("Austin, TX", True),
        ("Hoboken NJ", True),
        ("Gainesville, Fl", True),
        ("Philly, DC, Richmond, Charlotte, Atlanta", True),
        ("NYC, Wilmington DE, McLean VA", True),
        ("Flagstaff, AZ", True),
        ("Flagstaff AZ", True),
        ("Waltham MA", True),
        ("Utah", True),
        ("Soho, London", True),
        ("Angel, Leeds, United Kingdom", True),
        ("Hollywood / Los Angeles, California", True),
        ("Austin, Chicago, Seattle, and Sunnyvale, CA", True),
        ("Leeds, Oslo, Bergen, Hamlet", True),
        ("Relocation OK", False),
        ("Acme / Leeds", False),
        ("Canada/France, Acme Bakers", False),
        ("Acme, Bakers, First Round, Leeds", False),
        ("Leeds - Oslo - Bergen - Acme", False),
        ("Mobile Developer, Leeds", False),
        ("Python, SQL", False),
        ("Python, IT", False),
        ("Elixir/Phoenix", False),
        ("Salesforce UK", False),
        ("Acme", False),
        ("Data Engineer, UX", False),
    ],
)
def test_a_place_is_a_city_with_its_region_or_one_that_everyone_knows(text: str, known: bool) -> None:
    assert is_place(text) is known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        *(("Texas", True), ("TX", True), ("Tx", True), ("U.S.", True), ("Texas USA", True), ("CA US", True)),
        *(("in", False), ("Leeds", False), ("Texas Ranger", False), ("Leeds USA", False)),
    ],
)
def test_countries_and_states_are_regions(text: str, known: bool) -> None:
    assert is_region(text) is known


@pytest.mark.parametrize(
    "text",
    ["Berlinhttps://acme.example", "Berlinwww.acme.example", "REMOTE onlyBerlin", "(Acme) Berlin", "_Berlin_ REMOTE"],
)
def test_a_place_stands_right_beside_terms_and_addresses(text: str) -> None:
    assert leading_place(text) == "Berlin"
