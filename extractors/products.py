"""Wordings behind which a posting names what the company sells, and what its product reads from or works with."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.about_work import IMPERATIVE
from extractors.asides import NAMES, Aside
from extractors.boilerplate import Boilerplate
from extractors.cues import Cue, Found, cue, without_case

_OWN_WORK = r"data|analytics|internal|ml|cloud|engineering|reporting|backend|streaming|machine|bi|infrastructure"
_THING = (
    r"(?:products?|apps?|platform|software|tools?|bots?|chatbot|extensions?|plug-?ins?|add-?ins?|add-?ons?|widgets?"
    r"|devices?"
    r"|solutions?|suite|assistant|gadget|appliance|kit|till|terminal)"
)
_PRODUCT = (
    rf"(?:our (?:(?!{_OWN_WORK})[\w-]+ ){{0,3}}?{_THING}"
    rf"|(?:^|(?<=[.!?,:;] )|(?<= and ))(?:the|this) (?:(?!{_OWN_WORK})[\w-]+ ){{0,2}}?{_THING}"
    r"|^the (?:company|firm|start-?up|business))"
)
"""What is sold, as the subject of a sentence; a platform for data or one's own engineers may well be the stack."""

_TO_OR_WITH = r"(?:\w+ly |straight |right |deeply |also |up )*(?:to|into|with|in|inside|from)"
_DOES = (
    rf"(?:(?:connects?|talks?|links?|plugs?|integrates?|hooks?|syncs?|works?|ties?|fits?|sits?|lives?"
    rf"|slots?) {_TO_OR_WITH}"
    r"|sits? on top of|(?:reads?|ingests?|pulls?|imports?|exports?|loads?|collects?|fetches|sends?|turns?|converts?"
    r"|syncs?"
    r"|watches|links?|connects?|makes?|brings?|understands?|extends?|speaks)(?: (?-i:[a-z])[\w-]*){0,3}?(?: (?:of"
    r"|from|to|into))?"
    r"|supports?|monitors?|handles|accepts?)"
)
_VERBS = (
    "connect|talk|link|plug|integrate|hook|sync|work|ties|tie |fit|sit|live|slot|read|ingest|pull|import|export|load"
    "|collect"
    "|fetch|send|turn|convert|watch|make|bring|understand|extend|speak|support|monitor|handle|accept"
)
"""Pieces of these verbs, of which one must be there."""

_BUYERS = (
    r"(?:customers|clients|users|merchants|retailers|subscribers|patients|tenants|shoppers|accountants|doctors"
    r"|landlords"
    r"|lawyers|teachers|freelancers|restaurants|brands|sellers|companies|businesses|buyers|guests|hosts|managers"
    r"|schools|hospitals|banks|shops|enterprises|startups)"
)
_BUYER_DOES = (
    r"(?:connect|link|upload|drop|plug|sync|import|export|sign in|log ?in|pay|leave|switch(?: over)?|come to us"
    r"|move to us|use|run"
    r"|still (?:live|work|rely|depend|use|run|do|manage|keep|track|plan|struggle)\b)"
)
_SELLERS = (
    r"(?:dealers?|distributors?|stockists?|resellers?|importers?|wholesalers?|retailers?|suppliers?|vendors?"
    r"|service (?:cent(?:re|er)|partner)s?)"
)

PRODUCT_CUES: tuple[Cue, ...] = (
    cue(
        Boilerplate.PRODUCT,
        "toolchain tools stack systems apps workflows software",
        r"\bintegrat(?:es?|ing) (?:\w+ly )?with (?:their|your|customers'|users'|companies') (?:\w+ ){0,2}?"
        r"(?:toolchain|tools|stack|systems|apps|workflows|software)\b",
        needs="integrat",
    ),
    cue(
        Boilerplate.PRODUCT,
        "product products app apps platform software tool tools bot bots chatbot extension extensions plugin plugins"
        " plug"
        " add addon addin widget widgets device devices solution solutions suite assistant gadget appliance kit till"
        " terminal company firm startup business",
        rf"\b{_PRODUCT}(?:, [^,.;]{{2,40}},)? (?:also |already |can |will |even |now "
        rf"|currently )*{_DOES} (?-i:(?=[A-Z]))",
        needs=_VERBS,
    ),
    cue(
        Boilerplate.PRODUCT,
        "it",
        rf"(?:^|[.!?,:;] | and )(?-i:[Ii]t) (?:also |already |can |will |even |now "
        rf"|currently )*{_DOES} (?-i:(?=[A-Z]))",
        needs=_VERBS,
    ),
    cue(
        Boilerplate.PRODUCT,
        "customers clients users merchants retailers subscribers patients tenants shoppers accountants doctors"
        " landlords"
        " lawyers teachers freelancers restaurants brands sellers companies businesses buyers guests hosts managers"
        " schools hospitals banks shops enterprises startups",
        rf"(?<!how )(?<!help )(?<!help our )(?<!let )(?<!lets )\b{_BUYERS} (?:can |could |may |just |simply "
        rf"|often )*{_BUYER_DOES}(?: (?-i:[a-z])[\w-]*){{0,4}}? (?-i:(?=[A-Z]))",
        needs=" connect| link| upload| drop| plug| sync| import| export| sign in| log| pay | leave | switch| to us "
        "| still | use | run ",
    ),
    cue(
        Boilerplate.PRODUCT,
        "sync syncs connect import link pull read analyse analyze monitor back",
        r"\bwe (?:\w+ly )?(?:sync|connect|import|link|pull|read|analy[sz]e|monitor|back up) your\b",
        needs="we ",
    ),
    cue(
        Boilerplate.PRODUCT,
        "works",
        r"^works (?:\w+ )?with (?=[^.;]{2,80}? (?:any|every|all|most|more|your)\b)",
    ),
    cue(
        Boilerplate.PRODUCT,
        "extension extensions plugin plugins plug addon addons add",
        r"\b(?:browser )?(?:extensions?|plug-?ins?|add-?ons?) (?:for|on) (?-i:(?=[A-Z]))",
    ),
    cue(
        Boilerplate.PRODUCT,
        "sdks sdk libraries bindings clients",
        r"\b(?:sdks?|client libraries|bindings|api clients) (?:for|in) (?-i:(?=[A-Z]))",
    ),
    cue(
        Boilerplate.PRODUCT,
        "managed hosted",
        r"\b(?:we|company|start-?up|firm|who|that) (?:also )?(?:offers?|provides?|sells?)[^.;]{0,30}? (?:managed"
        r"|hosted) (?-i:(?=[A-Z]))",
    ),
    cue(
        Boilerplate.PRODUCT,
        "book books course courses magazine forum podcast newsletter blog tutorial tutorials bootcamp bootcamps",
        r"\b(?:our|the|its) (?:\w+ ){0,2}?(?:books?|courses?|magazine|forum|podcast|newsletter|blog|tutorials?"
        r"|bootcamps?)"
        r" (?:on|about|for|in) (?-i:(?=[A-Z]))",
    ),
    cue(Boilerplate.PRODUCT, "compatible", r"(?<!be )(?<!are )\bcompatible with\b"),
    cue(
        Boilerplate.PRODUCT,
        "integrations connectors",
        r"(?:\b\d+\+? |\bour |\b(?:dozens|hundreds|plenty) of )(?:\w+ ){0,2}?(?:integrations|connectors)\b"
        r"[^.;]{0,30}?(?: with| for| to| into| from|:|,? including| such as| like|, among them| are) ",
    ),
    cue(
        Boilerplate.PRODUCT,
        "stock supply distribute import lease license publish rent hire repair service",
        r"^(?:at [\w ]{2,30}, )?(?:we|our (?:shops?|stores?|showrooms?|branch(?:es)?|company|firm)) (?:also |mainly "
        r"|mostly )?"
        r"(?:stocks?|suppl(?:y|ies)|distributes?|imports?|leases?|(?:develop and )?licen[sc]es?|publish(?:es)?"
        r"|rents? out"
        r"|hires? out|repairs?|services?) ",
        needs="we |our ",
    ),
    cue(
        Boilerplate.PRODUCT,
        "shop shops store stores showroom company firm webshop business",
        r"\b(?:our|the|an?) (?:\w+ ){0,2}?(?:shops?|stores?|showrooms?|webshop|company|firm|business) (?:that |which )?"
        r"(?:sells?|stocks?|rents? out|distributes?|repairs?) ",
        needs="sell|stock|rent|distribute|repair",
    ),
    cue(
        Boilerplate.PRODUCT,
        "dealer dealers distributor distributors stockist stockists reseller resellers importer importers wholesaler"
        " wholesalers supplier suppliers vendor vendors service retailer retailers",
        rf"^(?:(?:we are|we're|as|[\w&'-]+ is) )?(?:(?:an?|the|one of the"
        rf"|our) )?(?:[\w'-]+ ){{0,4}}?{_SELLERS} (?:of|for) ",
        needs=" of | for ",
    ),
    cue(
        Boilerplate.PRODUCT,
        "portfolio range catalogue catalog assortment brands",
        r"\bour (?:\w+ ){0,2}?(?:portfolio|range|catalog(?:ue)?|assortment|brands)(?: of (?:\w+ ){1,3}?)?"
        r" ?(?:covers?|includes?|spans?|comprises?|contains?|stretch\w*|runs from|are|is|:)",
        needs="our ",
    ),
    cue(
        Boilerplate.PRODUCT,
        "marketplace shop community agency hosting directory magazine consultancy school bootcamp academy",
        r"\b(?:built|run|runs|are|is|operate|operates|started|launched|own) (?:an?|the) (?:[\w'-]+ ){0,3}?"
        r"(?:marketplace|shop|community|agency|directory|magazine|school|bootcamp|academy) (?:for|of) (?-i:(?=[A-Z]))",
    ),
)
"""Asked of every sentence that holds a candidate; names behind one of these are not asked for, as far as `is_sold`"
" says."""

_WORK = re.compile(
    r"\b(?:you|built|build|written|wrote|write|using|hiring|looking for|our stack|tech(?:nology)? stack"
    r"|we (?:use|run|work|code|are moving)|runs on|run on|powered by|based on|hosted|deployed)\b"
)


def sold_spans(text: str, cues: Iterable[Found], employer: str) -> tuple[tuple[int, int], ...]:
    """Where a sentence names what is sold or what the product works with: from such a wording on, up to the work.

    There is none where the sentence spoke to "you" before, or is a task. The name of the `employer`, in small letters,
    is a subject like "our product".
    """
    found = [one.end for one in cues if one.kind == _PRODUCT_KIND]
    if employer and text[: len(employer)].lower() == employer and (match := _SERVES.match(text, len(employer))):
        found.append(match.end())
    if not found or IMPERATIVE.match(text):
        return ()
    small = without_case(text)
    you = _YOU.search(small)
    spans: list[tuple[int, int]] = []
    for start in sorted(found):
        if (you and you.start() < start) or (spans and start < spans[-1][1]):
            continue
        work = _WORK.search(small, start)
        spans.append((start, work.start() if work else len(text)))
    return tuple(spans)


_SERVES = re.compile(rf" {_DOES} (?=[A-Z])")
_PRODUCT_KIND = Boilerplate.PRODUCT.value
_YOU = re.compile(r"\byou(?:'ll|'re|'ve)?\b")


MADE_CUES: tuple[Cue, ...] = (
    cue(
        Aside.MADE,
        "product app tool platform software suite service products",
        r"\bour (?:flagship|main|core|first|newest|latest|new|own|award-winning|best-selling) (?:\w+ )?"
        rf"(?:product|app|tool|platform|software|suite|service)s?,?(?: is)? (?![\w-]+-based){NAMES}",
        needs="our ",
    ),
    cue(
        Aside.MADE,
        "magazine forum podcast newsletter bootcamp festival",
        rf"\b(?:our|the) (?:[\w'-]+ ){{0,3}}?{NAMES} (?:magazine|forum|podcast|newsletter|bootcamp|festival)\b",
    ),
    cue(Aside.MADE, "sold marketed", rf"\b(?:sold|marketed) (?:as|under the name(?: of)?) {NAMES}"),
    cue(
        Aside.MADE,
        "family line",
        rf"{NAMES} (?:family|line) of (?:\w+ )?(?:products|tools|apps|devices|instruments)\b",
    ),
    cue(
        Aside.MADE,
        "what",
        r"(?:^|(?<=[.;,] ))[^.;]{2,80}? (?:is|are) what we (?:sell|make|offer)\b",
        needs=" what we ",
    ),
)
"""Names of what the company makes, spanned; asked of every sentence that holds a candidate."""
