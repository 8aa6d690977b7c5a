"""Wordings that say how strongly a sentence asks for what it names, in languages other than English.

Postings in them name tools in lists under headings, so only the commonest wordings stand here: what is an advantage,
what is a must, and what speaks of knowledge and experience. Triggers are folded words, so they have no accents.
"""

from __future__ import annotations

from extractors.asks import Ask
from extractors.boilerplate import Boilerplate
from extractors.cues import Cue, CueTable, cue
from extractors.wordlists import words

ASKING = words(
    """kenntnisse kenntnissen erfahrung erfahrungen berufserfahrung umgang vertraut versiert
    maitrise maitrisez maitrises connaissance connaissances pratique aisance
    ervaring kennis beheersing dominio manejo conocimientos experiencia esperienza conoscenza conoscenze padronanza
    conhecimento conhecimentos erfarenhet kunskap kunskaper vana erfaring kendskab viden"""
)
"""Folded words before an ambiguous name that ask for it: "maîtrise d'Excel"."""

LINKS = words("mit im der von und oder d de du des en avec sur et ou met van of con el y di del com em av inom och")
"""Folded words that may stand between such a word and the name."""

NAMED = words("kenntnisse kenntnissen erfahrung vaardigheden kunskaper avanzado avance")
"""Folded words behind an ambiguous name that ask for it: "Excel-Kenntnisse"."""

_ENDING = r"(?=\s*(?:[.;,)!]|$|und\b|et\b|y\b|e\b|en\b|maar\b|mais\b))"

_GERMAN: tuple[Cue, ...] = (
    cue(
        Boilerplate.BENEFIT,
        "bieten erwarten erwartet",
        r"^(?:wir bieten|(?:neben|außer) .{3,60} erwarten (?:dich|sie))\b",
    ),
    cue(Boilerplate.NAMES, "kunden auftraggeber", r"\b(?:kunden|auftraggebern?) (?:wie|sind|heißen|gehören|zählen)\b"),
    cue(Ask.AHEAD, "idealerweise bestenfalls optional", r"\b(?:idealerweise|bestenfalls|optional)\b"),
    cue(Ask.AHEAD, "liebsten ware", r"\bam liebsten\b|\b(?:optimal|ideal|schön|toll|super) wäre\b"),
    cue(Ask.AHEAD, "idealfall", r"\bim idealfall\b"),
    cue(
        Ask.AHEAD,
        "wunschenswert vorteilhaft plus",
        r"\b(?:wünschenswert|vorteilhaft|plus)\s*:|\bwünschenswert (?:ist|sind|wäre)",
    ),
    cue(
        Ask.BEHIND,
        "vorteil vorteilhaft wunschenswert erwunscht hilfreich willkommen pluspunkt pluspunkte plus bevorzugt",
        r"\b(?:von vorteil|vorteilhaft|wünschenswert|erwünscht|hilfreich|willkommen|bevorzugt)\b"
        r"|\b(?:ein|großes|klares|dickes|weiterer) (?:\w+ )?(?:plus|pluspunkt|vorteil)\b|\bpluspunkte?\b",
    ),
    cue(Ask.BEHIND, "gern gerne", r"\bgerne? gesehen\b"),
    cue(
        Ask.HARD,
        "zwingend erforderlich voraussetzung vorausgesetzt voraus notwendig muss mussen musst unerlasslich mindestens"
        " sollten solltest",
        r"\b(?:zwingend|erforderlich|voraussetzung|vorausgesetzt|setz\w+ wir voraus|notwendig|muss|müssen|musst"
        r"|unerlässlich|mindestens|sie sollten|du solltest)\b",
    ),
    cue(
        Ask.SOFT,
        "kenntnisse kenntnissen grundkenntnisse fachkenntnisse anwenderkenntnisse programmierkenntnisse erfahrung"
        " erfahrungen berufserfahrung praxiserfahrung umgang vertraut versiert"
        " beherrschst beherrschen beherrschung verstandnis sattelfest",
        r"\b(?:\w*kenntnissen?|(?:berufs|praxis)?erfahrung(?:en)?|umgang mit|vertraut mit|versiert|beherrsch\w+"
        r"|sattelfest|verständnis (?:für|von|der))\b",
    ),
)
_FRENCH: tuple[Cue, ...] = (
    cue(Boilerplate.BENEFIT, "offrons proposons", r"^nous (?:vous |t['’])?(?:offrons|proposons)\b"),
    cue(
        Boilerplate.NAMES,
        "clients partenaires",
        r"\b(?:clients|partenaires) (?:comme|tels que|:)|\bparmi nos clients\b",
    ),
    cue(Ask.AHEAD, "idealement preference", r"\b(?:idéalement|de préférence)\b"),
    cue(Ask.AHEAD, "plus atout atouts bonus", r"\b(?:plus|atouts?|bonus)\b[^:.;]{0,30}:"),
    cue(
        Ask.BEHIND,
        "plus atout atouts avantage",
        r"(?:[:–—-]\s*)?(?:c['’]est )?\b(?:un|gros|vrai|réel|sérieux|des|petit) "
        r"(?:véritable |vrai |gros |réel )?(?:plus|atouts?|avantage)\b"
        r"(?! (?:de|grand|large|que|qu)\b)",
    ),
    cue(
        Ask.BEHIND,
        "appreciee appreciees apprecie apprecies souhaitee souhaitees souhaite souhaites bienvenue bienvenues valorisee"
        " valorisees bienvenu",
        rf"\b(?:appréci|souhait|valoris)ée?s?\b{_ENDING}|\bbienvenue?s?\b{_ENDING}",
    ),
    cue(
        Ask.HARD,
        "indispensable indispensables imperatif imperativement obligatoire requis requise requises exige exigee"
        " necessaire minimum",
        r"\b(?:indispensables?|impérati(?:f|vement)|obligatoires?|requis(?:es?)?|exigée?s?|nécessaires?|minimum)\b",
    ),
    cue(
        Ask.SOFT,
        "maitrise maitrisez maitrises connaissance connaissances experience experiences competences aise expertise"
        " connaissez",
        r"\b(?:ma[iî]tris\w+|connaissances?|connaissez|expériences?|compétences|expertise|à l['’]aise)\b",
    ),
)
_DUTCH: tuple[Cue, ...] = (
    cue(Boilerplate.BENEFIT, "bieden krijgt", r"^(?:wij|we) bieden\b|^je krijgt (?!de kans)"),
    cue(Boilerplate.NAMES, "klanten opdrachtgevers", r"\b(?:klanten|opdrachtgevers) (?:als|zoals)\b"),
    cue(Ask.AHEAD, "voorkeur idealiter liefst optioneel", r"\b(?:bij voorkeur|idealiter|het liefst|optioneel)\b"),
    cue(Ask.AHEAD, "pre plus pluspunten", r"\b(?:pr[eé]|plus(?:punten)?)\s?:"),
    cue(
        Ask.BEHIND,
        "pre plus pluspunt voordeel troef meegenomen streepje handig wenselijk gewenst welkom",
        r"\been (?:\w+ )?(?:pr[eé]|plus(?:punt)?|voordeel|troef)\b|\bmooi meegenomen\b|\bstreepje voor\b"
        r"|\b(?:handig|wenselijk|gewenst|welkom)\b",
    ),
    cue(
        Ask.HARD,
        "vereist noodzakelijk vereiste must minimaal minstens verplicht eis",
        r"\b(?:vereiste?|noodzakelijk|must|minimaal|minstens|verplicht|een (?:harde )?eis)\b",
    ),
    cue(
        Ask.SOFT,
        "ervaring kennis werkervaring vaardig vaardigheden beheersing bekend affiniteit thuis",
        r"\b(?:(?:werk)?ervaring|kennis|vaardig(?:heden)?|beheersing|bekend met|affiniteit met|thuis in)\b",
    ),
)
_SPANISH: tuple[Cue, ...] = (
    cue(Boilerplate.BENEFIT, "ofrecemos", r"^(?:te )?ofrecemos\b"),
    cue(Boilerplate.NAMES, "clientes", r"\bclientes como\b"),
    cue(Ask.AHEAD, "idealmente preferiblemente deseable", r"\b(?:idealmente|preferiblemente|deseable)\b"),
    cue(Ask.AHEAD, "favor", r"\bpuntos? a favor\b"),
    cue(Ask.AHEAD, "valorara valoraran valoramos valorable", r"\b(?:valorar[áa]n?|valoramos|valorable)\b"),
    cue(Ask.BEHIND, "plus ventaja", r"\b(?:un|gran) (?:plus|ventaja)\b"),
    cue(
        Ask.HARD,
        "imprescindible imprescindibles obligatorio obligatoria requerido requerida necesario necesaria minimo minima",
        r"\b(?:imprescindibles?|obligatori[oa]|requerid[oa]|necesari[oa]|mínim[oa])\b",
    ),
    cue(
        Ask.SOFT,
        "experiencia conocimiento conocimientos dominio manejo solidos",
        r"\b(?:experiencia|conocimientos?|dominio|manejo)\b",
    ),
)
_ITALIAN: tuple[Cue, ...] = (
    cue(Boilerplate.BENEFIT, "offriamo", r"^(?:ti )?offriamo\b"),
    cue(Ask.AHEAD, "preferibilmente idealmente", r"\b(?:preferibilmente|idealmente)\b"),
    cue(
        Ask.BEHIND,
        "plus preferenziale gradita gradito gradite graditi vantaggio",
        r"\b(?:un plus|titolo preferenziale|gradit[aeio]|un vantaggio)\b",
    ),
    cue(
        Ask.HARD,
        "necessaria necessario obbligatoria obbligatorio richiesta richiesto indispensabile almeno",
        r"\b(?:necessari[oa]|obbligatori[oa]|richiest[oa]|indispensabile|almeno)\b",
    ),
    cue(
        Ask.SOFT,
        "esperienza conoscenza conoscenze padronanza competenze",
        r"\b(?:esperienza|conoscenz[ae]|padronanza|competenze)\b",
    ),
)
_PORTUGUESE: tuple[Cue, ...] = (
    cue(Boilerplate.BENEFIT, "oferecemos", r"^oferecemos\b"),
    cue(Ask.AHEAD, "preferencialmente idealmente desejavel", r"\b(?:preferencialmente|idealmente|desejável)\b"),
    cue(Ask.BEHIND, "plus diferencial vantagem", r"\b(?:um|uma) (?:plus|diferencial|vantagem)\b"),
    cue(
        Ask.HARD,
        "obrigatorio obrigatoria necessario necessaria indispensavel minimo",
        r"\b(?:obrigatóri[oa]|necessári[oa]|indispensável|mínimo)\b",
    ),
    cue(
        Ask.SOFT,
        "experiencia conhecimento conhecimentos dominio",
        r"\b(?:experiência|conhecimentos?|domínio)\b",
    ),
)
_SWEDISH: tuple[Cue, ...] = (
    cue(Boilerplate.BENEFIT, "erbjuder", r"^vi erbjuder\b"),
    cue(Ask.AHEAD, "garna helst", r"\b(?:gärna|helst)\b"),
    cue(Ask.BEHIND, "meriterande plus", r"\bmeriterande\b|\bett plus\b"),
    cue(Ask.HARD, "krav maste kravs minst", r"\b(?:krav|måste|krävs|minst)\b"),
    cue(Ask.SOFT, "erfarenhet kunskap kunskaper vana kompetens", r"\b(?:erfarenhet|kunskap(?:er)?|vana|kompetens)\b"),
)
_DANISH: tuple[Cue, ...] = (
    cue(Boilerplate.BENEFIT, "tilbyder", r"^vi tilbyder\b"),
    cue(Ask.AHEAD, "gerne helst", r"\b(?:gerne|helst)\b"),
    cue(Ask.BEHIND, "plus fordel", r"\b(?:et plus|en fordel)\b"),
    cue(Ask.HARD, "krav skal minimum", r"\b(?:krav|skal|minimum)\b"),
    cue(Ask.SOFT, "erfaring kendskab viden kompetencer", r"\b(?:erfaring|kendskab|viden|kompetencer)\b"),
)
_POLISH: tuple[Cue, ...] = (
    cue(Boilerplate.BENEFIT, "oferujemy", r"^oferujemy\b"),
    cue(Ask.AHEAD, "mile", r"\bmile widzian\w+"),
    cue(Ask.BEHIND, "atutem plusem", r"\b(?:atutem|plusem)\b"),
    cue(Ask.HARD, "wymagana wymagany wymagane minimum", r"\b(?:wymagan[aey]|minimum)\b"),
    cue(Ask.SOFT, "znajomosc doswiadczenie umiejetnosc", r"\b(?:znajomość|doświadczenie|umiejętność)\b"),
)

FOREIGN_CUES = {
    language: CueTable(cues)
    for language, cues in {
        "de": _GERMAN,
        "fr": _FRENCH,
        "nl": _DUTCH,
        "es": _SPANISH,
        "it": _ITALIAN,
        "pt": _PORTUGUESE,
        "sv": _SWEDISH,
        "da": _DANISH,
        "pl": _POLISH,
    }.items()
}
"""The wordings of each language, by its ISO 639-1 code."""
