"""What people do in a tool and what a tool has: "kept in Excel", "over Teams", "the Looker dashboards"."""

from __future__ import annotations

from extractors.surroundings import Surroundings, Weight
from extractors.wordlists import words

_TOWNS = words(
    """aspen aurora bridgeport cairo capistrano carthage cordova delphi geneva hudson jackson jersey lucca niagara
    orleans peachtree phoenix valencia verona winston"""
)
PEOPLE_AND_PLACES = _TOWNS | words(
    """ada arnold babel cassandra crystal dexter felix fiona hugo iris isabelle ivy jade jasmine jasper julia luigi maya
    mina nancy pascal percy polly robyn ruby stan tracy travis tamarac"""
)
DAYS_AND_SEASONS = words("spring summer fall autumn winter monday january march april may june july august")
"""Names that have a capital and stand behind "in" and "through" whatever they mean."""

_OTHER_NAMES = PEOPLE_AND_PLACES | DAYS_AND_SEASONS


def is_worked_in(around: Surroundings) -> bool:
    """Whether what stands before a name tells of work in a tool: "stored in", "over", "into"."""
    tokens, first, start = around.tokens, around.first, around.sentence_first
    if first == start or tokens.joints[first] != " " or not tokens.text[tokens.starts[first]].isupper():
        return False
    before = tokens.words[first - 1]
    named_so = tokens.words[first] in PEOPLE_AND_PLACES
    if before in _THROUGH:
        return not named_so and tokens.words[first] not in DAYS_AND_SEASONS
    if before not in _WITHIN or tokens.words[first] in _TOWNS:
        return False
    done = tokens.words[max(start, first - _WORK_REACH) : first - 1]
    if tokens.words[first] in DAYS_AND_SEASONS:
        return not _KEPT.isdisjoint(done[-1:])
    return not _WORKED.isdisjoint(done[-1:]) or (before == "in" and not _MAKE.isdisjoint(done))


_THROUGH = words("into through over")
_WITHIN = words("in on")
_WORKED = words(
    """animated automated billed booked built charted coded configured counted created designed documented drafted drawn
    edited entered filed graded handled held kept logged maintained managed mixed modelled modeled planned processed
    programmed published recorded time rendered routed run scheduled sculpted sequenced served stored submitted tested
    tracked written"""
)
"""What is done with work in a tool: "kept in", "published on"; who is based or trained is so in a place."""

_KEPT = words("built coded kept logged managed stored tracked written")
"""What is done in a tool and in no season: fairs are held and planned in spring."""

_MAKE = words("animate code model program prototype render rig sculpt")
_WORK_REACH = 5


def weight_of_having(around: Surroundings, behind: str) -> int:
    """The weight of the word `behind` a capital: what only tools have weighs more than what tools have too."""
    tokens = around.tokens
    written = tokens.text[tokens.starts[around.first] : tokens.ends[around.last]]
    if not behind or not written[0].isupper() or (written.isupper() and len(written) > 1):
        return 0
    if behind in _HAD_BY_TOOLS:
        return Weight.HAD
    if behind in _WHO_HAS:  # "Empower analysts" opens a task
        return Weight.HAD * (around.first > around.sentence_first)
    return Weight.USED * (behind in _HAD_TOO and tokens.words[around.first] not in _OTHER_NAMES)


_HAD_BY_TOOLS = words(
    """workbook workbooks workspace workspaces dashboard dashboards spreadsheet worksheet worksheets formulas addon
    addons bots bot cookbooks manifests playbooks automations macro template notebook notebooks
    queries scripts collections"""
)
_WHO_HAS = words("analyst analysts wizard guru whiz ninja")
_HAD_TOO = words(
    """report reports board boards file files model models drawing drawings channel channels database databases form
    forms tables client chat lessons webinars calendar calendars inbox mailboxes records menu menus
    projects families schematics layouts package packages sheet sheets document documents configuration
    workflows workflow migration migrations states charts lists pages terminal"""
)
