"""Whether a sentence of prose is about the work: whom it speaks to, what is in use, what is to be done."""

from __future__ import annotations

import re


def is_about_work(text: str) -> bool:
    """Whether a sentence tells what is in use or to be done, speaks to "you", or states nothing as a list does."""
    return IMPERATIVE.match(text) is not None or _CLAUSE.search(text) is None or _WORK.search(text) is not None


IMPERATIVE = re.compile(
    r"\W*(?:\w+ly )?(?:\w+ing|build|maintain|manage|create|write|develop|support|post|answer|set|own|lead|design|run"
    r"|keep"
    r"|prepare|implement|integrate|connect|automate|handle|document|produce|import|export|migrate|move|configure"
    r"|administer"
    r"|help|work|use|update|monitor|analy[sz]e|identify|report|train|coach|plan|drive|define|deliver|edit|draft"
    r"|review|test"
    r"|install|repair|track|process|enter|schedule|coordinate|collaborate|assist|ensure|perform|provide|conduct"
    r"|organi[sz]e"
    r"|sell|grow|generate|translate|turn|sync|onboard|deploy|optimi[sz]e|take|make|book|order|check|type|clean|add"
    r"|extend|become|log|record|file|submit|animate|model|render|sketch|load|upload|publish|reconcile|chart|sequence"
    r"|lots)\b",
    re.IGNORECASE,
)
"""How a task begins: with what is to be done."""

_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|could|would|should|may|do|does|did|we|our|(?-i:[Ii]ts?)|they|their|who|that"
    r"|which|end up|come|go|log in|sign in|makes|turns|connects|links|reads|pulls|syncs|works|supports|lets|helps|gives"
    r"|brings|sells|builds|runs|lives|adds|takes|feeds|finds|speaks|gets|puts|sends|shows|tells|keeps|serves|provides"
    r"|offers|combines|replaces|uses|needs|stands|comes|goes|wants|calls|says|knows|looks|feels|sits|starts|call|start"
    r"|build|run|want|know|count|trust|copy|drown|founded|launched|created|started|joined|acquired|backed|bought|raised"
    r"|added|sold|wrote|led|met|made|ranked|compared|range)\b",
    re.IGNORECASE,
)
"""What a sentence has that states something; a bare line of names has none of it."""

_WORK = re.compile(
    r"\byou(?:'ll|'re|'ve|'d)?\b|^your\b"
    r"|\b(?:stack|tech|built? .{0,40}?(?:with|on|in|using)|written in|using|powered by|technolog\w*|programming"
    r"|codebase"
    r"|develop\w*|tools?|toolbox|toolset|based on|utili[sz]\w*|leverag\w*|running on|applications?|hosted|deployed"
    r"|runs? on|monorepo|workflows?"
    r"|environments?|implement\w*|customi[sz]\w*|admin\w*|speciali[sz]\w*|specialists?|consult\w*|engineers?|analysts?"
    r"|designers?|architects?|skills?|job|role|position|tasks?|duties|responsib\w*|oversight|dashboards?|reports?"
    r"|reporting"
    r"|sought|fine|okay|acceptable|migrations?|(?:work|jobs?|lots) (?:in|with|on|\())(?!\w)"
    r"|\b(?:we|i|us|teams?|everyone|colleagues|engineering|marketing|sales|finance|support|hr|office|agency|developers"
    r"|communications?|collaboration)\b[^.;]{0,40}?\b(?:us(?:e|es|ed)|runs?|works?|working|tracks?|keeps?|plans?"
    r"|communicates?"
    r"|chats?|talks?|meets?|collaborates?|has|rely|manage|lives?|prefer|like|love|need|migrat\w*|mov\w*|switch\w*"
    r"|adopt\w*"
    r"|happens)\b"
    r"|\b(?:is|are|be|being|and|then) "
    r"(?!integrat|connect|link|list|s[eo]ld|featur|based|back|trust|compar|inspir|found)"
    r"(?:\w+(?:ed|en|wn|ne|pt|ld|ade)|run|lit|built|set|cut|shot|laid)(?: up| out)?"
    r" (?:in|into|with|on|over|using|through|via)\b"
    r"|\b(?:goe?s?|comes?) (?:into|out of)\b|\b(?:workbooks?|spreadsheets?)\b"
    r"|\bour (?:\w+ ){0,2}?(?:crm|erp|ats|cms|wms|lms|hris|ehr|emr|pos|accounts?|books|payroll|records|tickets|code"
    r"|docs?"
    r"|documentation|designs?|files|data|warehouse|bi|wiki|chat|calls|meetings|planning|tills?|systems?|shop|store)\b",
    re.IGNORECASE,
)
"""What shows that a sentence is about the work: whom it speaks to, what is in use, what somebody does with it."""
