"""Wordings behind which a posting names others: customers, investors, partners, rivals, former employers."""

from __future__ import annotations

from extractors.boilerplate import Boilerplate
from extractors.cues import Cue, cue

NAMES_OF_OTHERS: tuple[Cue, ...] = (
    cue(Boilerplate.NAMES, "trusted", r"trusted by"),
    cue(
        Boilerplate.NAMES,
        "used",
        r"\bused (?:daily |today )?by (?:\w+ ){0,4}?(?:at|like|such as|including|(?-i:(?=[A-Z])))",
    ),
    cue(
        Boilerplate.NAMES,
        "backed funded financed acquired",
        r"(?:funded|financed|acquired) by|\bbacked by (?:(?-i:(?=[A-Z]))|(?:[\w-]+,? ){0,6}?"
        r"(?:investors?|vcs?|venture|firms?|angels?|funds?|capital|accelerators?|incubators?)\b)",
    ),
    cue(
        Boilerplate.NAMES,
        "among",
        r"^.{3,120}?\b(?:are|is) among our (?:\w+ )?(?:customers|clients|partners|investors|backers|users)\b",
    ),
    cue(Boilerplate.NAMES, "investors investor venture", r"\binvestors?\b|venture (?:arms?|capital|partners)"),
    cue(
        Boilerplate.NAMES,
        "customers customer clients client partners",
        r"\b(?:customers?|(?<!rest )(?<!api )(?<!http )(?<!mail )clients?|partners?)"
        r" (?:include|includes|including|such as|like|are(?! who\b)|range|from)\b"
        r"|\bour (?:\w+ )?(?:customers|clients),?(?: \w+){0,4} (?:use|run|rely on|come from|move from)\b"
        r"|\b(?:customers|clients|partners):",
    ),
    cue(
        Boilerplate.NAMES,
        "companies brands firms startups organizations organisations employers names giants",
        r"\b(?:companies|brands|firms|startups|organi[sz]ations|employers|names|giants)(?: you know)? (?:like"
        r"|such as|including|from)\b",
    ),
    cue(Boilerplate.NAMES, "alumni veterans", r"\b(?:alumni|veterans) (?:of|from|include)|alumni"),
    cue(Boilerplate.NAMES, "competitors", r"\bcompetitors\b.{0,20}\b(?:like|such|include|are)"),
    cue(
        Boilerplate.NAMES,
        "partner partners partnered partnership partnerships",
        r"partner(?:s|ed|ships?)? with (?-i:(?=[A-Z]))",
    ),
    cue(Boilerplate.NAMES, "ex formerly previously", r"\bex-(?-i:(?=[A-Z]))|\b(?:formerly|previously) (?:at|of|with)"),
    cue(
        Boilerplate.NAMES,
        "plugin plugins plug app apps extension extensions add theme themes integration integrations course courses"
        " tool tools product products solution solutions",
        r"\bwe (?:\w+ )?(?:sell|make|offer|provide|publish|develop|build|market|distribute)\b.{0,40}?"
        r"\b(?:plug-?ins?|apps?|extensions?|add-?ons?|themes?|integrations?|courses?|tools?|products?|solutions?)"
        r" (?:for|on|to)\b(?! (?:the|your|this|that|any) (?:job|task|problem)\b)",
        needs="we ",
    ),
    cue(
        Boilerplate.NAMES,
        "extension extensions plugin plugins app apps available",
        r"\b(?:browser )?(?:extensions?|plug-?ins?|add-?ons?) (?:for|on) (?-i:(?=[A-Z]))"
        r"|\bapps? (?:is|are) available (?:on|for|in) "
        r"|\bavailable (?:for|on) (?-i:(?=iOS|iPhone|Android|Mac|Windows|Chrome))",
        needs="available|extension|plugin|plug-in|addon|add-on",
    ),
    cue(
        Boilerplate.NAMES,
        "stands stand competes compete alternative alternatives challenger rival rivals replacement",
        r"\bstands? out from|\bcompetes? with|\b(?:alternatives?|challenger|rivals?) to\b|\breplacement for\b",
    ),
    cue(
        Boilerplate.NAMES,
        "integrates connects plugs syncs replace sell resell",
        r"^(?!.*\byou\b).*?\b(?:(?:integrates|connects|plugs|syncs) (?:\w+ly )?(?:with|to|into)|integrates)"
        r" (?-i:(?=[A-Z]))"
        r"|^we (?:\w+ly )?(?:replace|sell|resell)\b",
    ),
    cue(Boilerplate.NAMES, "sponsor sponsors", r"\b(?:we|which we|proud) sponsors?\b|\bsponsors? (?:of|the)\b"),
    cue(Boilerplate.NAMES, "featured", r"featured (?:in|on|by)"),
    cue(
        Boilerplate.NAMES,
        "founders founder came come comes hail hails hailing",
        r"\bfounders? (?:of|from|previously|who|came|built|created|led|worked|started|ran|sold|met|spent|left)"
        r"|(?<!you )(?:c[oa]mes?|hail\w*) from (?-i:(?=[A-Z]))",
    ),
    cue(
        Boilerplate.NAMES,
        "product platform",
        r"\bour (?:product|platform) is an? [^.;]{0,60}? for (?-i:(?=[A-Z]))",
        needs="our product is|our platform is",
    ),
    cue(
        Boilerplate.NAMES,
        "backgrounds background people team teams members operators folks talent executives experience previously"
        " investment investments funding",
        r"\bour (?:\w+ )?backgrounds? includ\w+"
        r"|\bour (?:\w+ ){1,2}(?:have|has|bring|come from)(?: \w+){0,2} backgrounds? in\b"
        r"|\b(?:people|teams?|members|operators|folks|talent|executives"
        r"|investments?|funding) from (?-i:(?=[A-Z]))|\bteams? with experience (?:from|at) (?-i:(?=[A-Z]))"
        r"|\bpreviously (?:was|were|built|led|ran|founded|worked (?:at|for))\b",
        needs=" from |background|with experience|previously",
    ),
    cue(
        Boilerplate.NAMES,
        "former founded",
        r"\bformer (?-i:(?=[A-Z]))[\w.]+ (?:engineer|employee|manager|executive)s?\b|\bfounded by \b",
    ),
    cue(
        Boilerplate.NAMES,
        "divisions departments offices brands roles vacancies openings",
        r"\bour other (?:divisions|departments|offices|brands|roles|vacancies|openings)\b",
    ),
    cue(
        Boilerplate.NAMES,
        "integrate connect sync",
        r"\bwe (?:also |already )?(?:integrate|connect|sync) with (?-i:(?=[A-Z]))",
        needs="we ",
    ),
    cue(Boilerplate.NAMES, "recruit place", r"\bwe (?:also|regularly|often) (?:recruit|place) (?-i:(?=[A-Z]))"),
    cue(Boilerplate.NAMES, "joined joining", r"\bjoin(?:ed|ing) (?:(?:us|me|the team|our team) )?from (?-i:(?=[A-Z]))"),
    cue(Boilerplate.NAMES, "years year decade decades", r"\b(?:years?|decades?) at (?-i:(?=[A-Z]))"),
    cue(
        Boilerplate.NAMES,
        "people team folks engineers minds investors angels creators",
        r"\b(?:people|team|folks|engineers|minds|investors|angels|creators) (?:who|that) (?:\w+ly )?"
        r"(?:created|built|founded|invented|started|wrote|made|brought (?:us|you|the world)) (?-i:(?=[A-Z]))",
        needs=" who | that ",
    ),
    cue(
        Boilerplate.NAMES,
        "plug plugin plugins extension extensions app apps add integration integrations widget connector connectors",
        r"\bour (?:[\w-]+ ){0,2}?(?:plug-?ins?|extensions?|apps?|add-?ons?|integrations?|widgets?|connectors?)"
        r" (?:also |already )?(?:works? (?:with|in|inside)|supports?|syncs?|imports?|exports?)"
        r" (?-i:(?=[A-Z]))",
        needs="our ",
    ),
    cue(
        Boilerplate.NAMES,
        "platform product software solution tool service",
        r"\bour (?:[\w-]+ ){0,2}?(?:platform|product|software|solution|tool|service)"
        r" (?:also |already )?(?:supports|syncs|imports|exports) (?-i:(?=[A-Z]))",
        needs=" supports | syncs | imports | exports ",
    ),
    cue(Boilerplate.NAMES, "combinator yc", r"y ?combinator|\(yc"),
)
"""Asked of every sentence that holds a candidate; a name behind one of these is not asked for."""
