"""Wordings behind which a posting names others: customers, investors, partners, rivals, former employers."""

from __future__ import annotations

from extractors.boilerplate import Boilerplate
from extractors.cues import Cue, cue

NAMES_OF_OTHERS: tuple[Cue, ...] = (
    cue(
        Boilerplate.NAMES,
        "trusted loved chosen adopted recommended praised",
        r"trusted by|\b(?:loved|chosen|adopted|recommended|praised) by (?:[\w-]+ ){0,4}?(?-i:(?=[A-Z]))",
    ),
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
    cue(
        Boilerplate.NAMES,
        "customers clients partners investors backers users",
        r"^(?!.*\byou\b).{2,120}?\b(?:are|is|were|became) (?:all |both |long-time )?"
        r"(?:(?:customers|clients|partners|investors|backers|users) of ours"
        r"|our (?:\w+ )?(?:customers|clients|partners|investors|backers|users))\b",
    ),
    cue(
        Boilerplate.NAMES,
        "count counts",
        r"\bcounts? .{2,100}? (?:(?:as|among) (?:our|its) (?:\w+ )?|as )(?:customers|clients|partners|users)\b",
    ),
    cue(
        Boilerplate.NAMES,
        "contract deal deals contracts serve joined",
        r"\bwe(?:'ve| have)? (?:just |recently )?(?:won|signed|closed|landed) (?:an? )?(?:\w+ )?(?:contracts?"
        r"|deals?) with "
        r"|\bwe (?:proudly |also |mostly |mainly )?serve (?-i:(?=[A-Z]))",
        needs="we",
    ),
    cue(
        Boilerplate.NAMES,
        "among",
        r"^(?!.*\byou\b).*?\b(?:companies|firms|brands|customers|clients|businesses|organi[sz]ations|shops"
        r"|teams)\b[^.;]{0,60}?"
        r", (?:(?-i:[A-Z])[^.;]{1,60} among them|among them (?-i:(?=[A-Z])))",
        needs=" among them",
    ),
    cue(
        Boilerplate.NAMES,
        "round raised",
        r"\bround (?:was )?led by|\braised\b[^.;]{0,40}? from (?-i:(?=[A-Z]))",
    ),
    cue(
        Boilerplate.NAMES,
        "everyone everybody",
        r"\bfrom [^.;]{2,60}? to (?-i:[A-Z])[^.;]{2,60}?,? (?:everyone|everybody) (?:uses|trusts|relies)\b",
    ),
    cue(
        Boilerplate.NAMES,
        "founders founder advisors advisers angels board ceo cto cofounders",
        r"\b(?:our|the|whose) (?:\w+ )?(?:(?:co-?)?founders?|advis[oe]rs?|angels|ceo|cto|board)(?: members?)?"
        r" (?:have |has |had )?(?:worked|work|was|were|are|is|spent|served|held)\b(?: \w+){0,5}? (?:at|from"
        r"|of) (?-i:(?=[A-Z]))",
    ),
    cue(
        Boilerplate.NAMES,
        "member members",
        r"^(?:we are|we're|proud)\b[^.;]{0,20}? members? of (?:the )?(?-i:(?=[A-Z]))",
    ),
    cue(Boilerplate.NAMES, "seen", r"^(?:as )?seen (?:in|on)\b"),
    cue(
        Boilerplate.NAMES,
        "rated ranked reviewed",
        r"\b(?:rated|ranked|reviewed)\b[^.;]{0,40}? (?:on|by|in) (?-i:(?=[A-Z]))",
    ),
    cue(
        Boilerplate.NAMES,
        "bought",
        r"^(?!.*\byou\b).{0,40}?(?-i:[A-Z])\w+ (?:has )?bought (?:us|our|the company)\b",
    ),
    cue(Boilerplate.NAMES, "investors investor venture", r"\binvestors?\b|venture (?:arms?|capital|partners)"),
    cue(
        Boilerplate.NAMES,
        "customers customer clients client partners",
        r"\b(?:customers?|(?<!rest )(?<!api )(?<!http )(?<!mail )clients?|partners?)"
        r" (?:include|includes|including|such as|like|are(?! who\b)|range"
        r"|(?<!migrate customers )(?<!move customers )from)\b"
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
        "app apps available",
        r"\bapps? (?:is|are) available (?:on|for|in) "
        r"|\bavailable (?:for|on) (?-i:(?=iOS|iPhone|Android|Mac|Windows|Chrome))",
        needs="available",
    ),
    cue(
        Boilerplate.NAMES,
        "stands stand competes compete alternative alternatives challenger rival rivals replacement",
        r"\bstands? out from|\bcompetes? with|\b(?:alternatives?|challenger|rivals?) to\b"
        r"(?!.{0,80}\b(?:fine|ok|okay|welcome|acceptable|also (?:count|work|good)))|\breplacement for\b",
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
    cue(Boilerplate.NAMES, "combinator yc", r"y ?combinator|\(yc"),
)
"""Asked of every sentence that holds a candidate; a name behind one of these is not asked for."""
