"""The headings of postings that are not in English, and the sections that they open.

The rules were written by hand for the languages in the Latin script that `languages.language_of` tells apart. They are
written without accents; the first one that fits a whole heading counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from extractors.heading_rules import HeadingRule, heading_rule
from extractors.headings import LONGEST_HEADING
from extractors.tokens import without_accents
from schema.postings import Section


def foreign_section(language: str, heading: str, *, leads_in: bool) -> Section | None:
    """The section that a heading of a posting in a language other than English opens, or None where it is not known.

    Takes what `headings.heading_text` gives. Of a line that `leads_in` a list more is understood: "Du bringst mit:".
    """
    return _section(language, heading, leads_in) if language in _HEADINGS and len(heading) <= LONGEST_HEADING else None


@lru_cache(maxsize=4096)
def _section(language: str, heading: str, leads_in: bool) -> Section | None:
    plain = without_accents(heading).replace("\u2019", "'")
    rules = (*_rules(language), *_lead_ins(language)) if leads_in else _rules(language)
    return next((section for section, rule in rules if rule.fullmatch(plain)), None)


@cache
def _rules(language: str) -> tuple[HeadingRule, ...]:
    return tuple(_compiled(_HEADINGS[language]))


@cache
def _lead_ins(language: str) -> tuple[HeadingRule, ...]:
    return tuple(_compiled(_LEAD_INS.get(language, {})))


def _compiled(wordings: Mapping[str, str]) -> Iterator[HeadingRule]:
    """The rules of the wordings of each section, made when a posting in their language is met.

    What follows a heading about the company is only a summary: the heading that would end it is too often unknown, and
    tasks below it would be taken for a description of the company.
    """
    for section, whole in wordings.items():
        yield heading_rule(Section.SUMMARY if section == "about" else Section(section), whole=whole)


def _wordings(**wordings: str) -> Mapping[str, str]:
    """The wordings of each section, in the order in which they are asked."""
    return wordings


_GERMAN = _wordings(
    preferred=r"""
        wunschenswert | idealerweise( bringst .*| hast .*| verfugst .*)? | (das ist )?(von vorteil|vorteilhaft)
        | (deine )?pluspunkte | optional(e .*)? | (schon|gut|toll|super),? (ware|wenn)\b.*
        | .*\bfreu(en|t)( uns)?( wurden?)?( uns)? | bonus(punkte)?
        | das ware (ein (plus|bonus)|super|toll|schon).* | (ein )?plus | kann | gern gesehen
    """,
    requirements=r"""
        (du – )?((dein|ihr|das|unser|gesuchtes|fachliches|personliches) )?(profil|anforderungsprofil)( [–—-].*)?
        | ((deine|ihre|unsere|fachliche|personliche|die) )?
          (anforderungen|qualifikation(en)?|voraussetzungen|kompetenzen|kenntnisse|fahigkeiten|erfahrung(en)?|starken
          |fachkenntnisse|skills)( (an|fur) .{2,20}| (und|&) \w+)?
        | (das|was|damit) (du|sie) (schon |bereits |idealerweise )?mitbring(st|en)( .*)? | das bist du | wer du bist
        | (das|was) bring(st|en) (du|sie) (schon |bereits |idealerweise |alles )?mit( .*)? | uber dich
        | welche (qualifikationen|erfahrungen|kenntnisse|voraussetzungen)( .*)?
        | was wir (voraussetzen|erwarten|suchen|uns (von .* )?wunschen|von (dir|ihnen) erwarten)( .*)?
        | (das|was|so) (zeichnet|macht|solltest|sollten|kannst|konnen|brauchst|brauchen|hast|haben) (du|sie|dich)( .*)?
        | was (dich|sie) aus(macht|zeichnet) | (damit|so|hiermit) (beeindruck|uberzeug|punkt|begeister|passt)\w*( .*)?
        | (was|das) (wir uns )?wunschen (wir uns )?(von (dir|ihnen))?( .*)? | (was|das) (wir )?(erwarten|suchen)( .*)?
        | we[nr] (wir )?suchen( wir)? | we[nr] suchen wir | wonach wir suchen | darauf kommt es (uns )?an | muss
        | must-haves?
        | was du (konnen|mitbringen|haben) solltest | (das )?(passt|passen) (du|sie) zu uns.*
    """,
    responsibilities=r"""
        ((deine|ihre|die|unsere|das sind deine|das sind ihre|diese|folgende|spannende) )?(aufgaben|tatigkeiten
          |aufgabengebiet|aufgabenbereich|aufgabenschwerpunkte|mission|rolle|verantwortlichkeiten|verantwortung
          |herausforderung(en)?|schwerpunkte)( (bei uns|im uberblick|in dieser rolle|deiner rolle|(er)?warten .*
          |(und|&) \w+|[–—-].*))?
        | welche aufgaben( .*)?
        | was (dich|sie) (bei uns |hier )?erwartet | (das|was) erwartet (dich|sie)( .*)? | das machst du( .*)?
        | was du (bei uns )?(machst|tust|bewegst|bewirkst)( .*)? | das wirst du( .*)?
        | uber die (stelle|rolle|position)
        | stellenbeschreibung | (dein|ihr) (job|aufgabengebiet|aufgabenbereich|verantwortungsbereich|alltag)( .*)?
    """,
    benefits=r"""
        (das|was) (wir )?(dir |ihnen )?bieten( wir)?( .*)? | wir bieten( dir| ihnen)?( .*)?
        | (unser|das) angebot( .*)?
        | ((unsere|deine|ihre) )?(benefits|vorteile|leistungen|extras)( .*)?
        | das (spricht fur uns|bekommst du|haben wir|gibt's|gibt es).*
        | das (durfen|konnen|kannst|darfst) (sie|du) (von uns )?erwarten
        | (darauf|worauf) (kannst|konnen|du|sie) .*freuen.* | (dein|unser) (umfeld|arbeitsumfeld)( .*)?
        | gute grunde.*
        | (was|dafur) (du bekommst|bekommst du)( .*)? | freu dich auf( .*)? | was wir (dir|ihnen) bieten( .*)?
    """,
    about=r"""
        (u|ue)ber (uns|(?!dich\b|die (stelle|rolle|position)).{2,40}) | wer (wir sind|sind wir)( .*)? | das sind wir
        | (unser|das|dein) (unternehmen|team) | wir uber uns | unternehmensbeschreibung | warum .{2,50}
    """,
    application=r"""
        (jetzt )?bewerb(en|ung)( .*)? | (dein |ihr )?kontakt | (dein|deine|ihr|ihre) ansprechpartner.*
        | ansprechpartner.*
        | (dein|der|unser) bewerbungsprozess | so geht'?s weiter | haben wir .* interesse geweckt
        | neugierig( geworden)?
        | interesse( geweckt)? | (noch )?fragen | klingt (gut|spannend).*
    """,
    technologies=r"""
        ((unser|dein|der) )?(tech(nologie|nik)?[- ]?stack|stack|toolset)( .*)? | ((unsere|eingesetzte) )?technologien
    """,
)
_GERMAN_LEAD_INS = _wordings(
    preferred=r"""
        (zusatzlich|daruber hinaus)? ?(von vorteil|wunschenswert|idealerweise|pluspunkte).*
        | .*(ein plus|nice to have)
    """,
    requirements=r"""
        (du|sie) (bringst|bringen|hast|haben|verfugst|verfugen)( .*)? | wir (suchen|erwarten|wunschen)\b.*
    """,
    responsibilities=r"""
        (zu )?(deinen|ihren) (aufgaben|tatigkeiten)\b.* | (du|sie) (wirst|werden|ubernimmst|ubernehmen)( .*)?
    """,
    benefits=r"wir bieten\b.* | (freue|freuen) (dich|sie)( sich)? auf\b.*",
)

_FRENCH = _wordings(
    preferred=r"""
        ((les|des|vos|tes) )?(petits )?(plus|atouts)(?! (de|du|d')\b)( .*)?
        | (ce )?(serait|sera|est) un (plus|atout).*
        | un (plus|atout)( .*)? | bonus | ce serait (encore )?mieux.*
        | (competences|connaissances|experiences?) (appreciee?s?|souhaitee?s?|souhaitables?|bonus) | idealement
        | (appreci|souhait)ee?s? | ce qui fera la difference
    """,
    requirements=r"""
        ((le|votre|ton|notre) )?profil( (recherche|souhaite|ideal|attendu|requis|du candidat))?( .{0,20})?
        | ((vos|tes|les|des) )?(competences|qualifications|prerequis|pre-requis|exigences|qualites|savoir-etre
          |savoir-faire|connaissances)( (techniques?|requises?|cles|attendues?|necessaires|recherchees
          |indispensables|fonctionnelles))?( (&|et) .{2,30})?
        | ce que (tu apportes|vous apportez|nous recherchons|nous attendons|nous cherchons|l'on recherche)( .*)?
        | .*(qu'on|qu'est-ce que nous) (demande|attend|recherche|cherche)\w*.* | (qui )?(etes-vous|es-tu)( .*)?
        | ce qu'il (te |vous )?faut( .*)? | a propos de (vous|toi)
        | (formation|experience)( (&|et) \w+| requise| souhaitee)? | vous vous reconnaissez.*
        | ((les|vos) )?(essentiels|indispensables|incontournables|must[- ]haves?) | un bagage technique .*
    """,
    technologies=r"""
        ((la|le|notre|votre|ta|ton|l') ?)?(stack|environnement)( (technique|technologique|tech|data|actuelle?))+
        | ((notre|la|votre) )?stack | technologies( utilisees)? | ((les|nos) )?outils
    """,
    summary=r"a propos (du|de ce) (poste|role) | (le )?(poste|role) en bref | resume du poste",
    responsibilities=r"""
        ((vos|tes|les|nos|la|votre|ta|ton) )?(principales )?(future )?(missions?|responsabilites|taches|activites
          |fonctions?|role|contribution)( (principales?|cles?|du poste|quotidiennes|au quotidien|detaillees))?
          ( (&|et) .{2,30})?
        | ce que (vous ferez|tu feras|vous allez faire|tu vas faire)( .*)? | ((votre|ton) )?quotidien
        | au quotidien( .*)?
        | (le )?(poste|projet) | descripti(f|on) (du poste|de la mission) | (tes|vos) premiers mois.*
    """,
    benefits=r"""
        ((nos|vos|tes|les) )?avantages( .*)? | les plus (de|du|d')\b.* | ((les|nos) )?conditions( .*)?
        | ce (que|qu') ?(nous|l'on|on) (vous |te |t'|y )?(offr|propos)\w*.*
        | (nous|on) (vous |te |t')?(offr|propos)\w+( .*)?
        | ce que (vous trouverez|tu trouveras|vous y gagnez|tu y gagnes|nous vous donnons|vous gagnez).*
        | qu'est-ce qu'on (offre|propose).* | remuneration.* | package.*
    """,
    about=r"""
        a propos( .*)? | qui sommes[- ]nous.* | (presentation|description) de (l'entreprise|la societe).*
        | pourquoi .*
        | (l'|notre )(entreprise|societe|histoire|culture|equipe) | la societe | quelques mots sur .*
        | (le )?contexte( .*)?
        | culture .*
    """,
    application=r"""
        ((le|notre|votre) )?(processus|process|deroulement|etapes)( (de|du|des) .*)? | (comment )?postuler( .*)?
        | candidature
        | envie de nous rejoindre.* | questions et reponses.* | (cette|l')? ?offre vous tente.* | contact( .*)?
    """,
)
_FRENCH_LEAD_INS = _wordings(
    preferred=r".*\b(un plus|un atout|appreciee?s?)",
    requirements=r"""
        (vous|tu) (avez|as|justifi\w*|posse\w*|maitris\w*|dispos\w*)( .*)?
        | .*\b(maitrise|connaissances?|competences?|recherch(ons|e))\b.*
    """,
    responsibilities=r"""
        .*\b(missions?|responsabilites|taches)\b.* | (vous|tu) (serez|seras|aurez|auras|interv)\w*( .*)?
    """,
    benefits=r".*\b(offrons|proposons)\b.*",
)

_DUTCH = _wordings(
    preferred=r"""
        (een )?pre | pluspunten | wenselijk | bij voorkeur | bonus(punten)? | ((dit|het) is )?een (pre|plus).* | plus
        | mooi meegenomen | (prettig|handig|leuk|fijn)\b.* | niet (noodzakelijk|vereist).*
    """,
    requirements=r"""
        ((jouw|je|het|gewenst|ons) )?profiel | functie-?eisen | over jou
        | (jouw )?(vaardigheden|kwaliteiten|competenties
          |kwalificaties|achtergrond|ervaring|kennis|bagage|talent(en)?)( en \w+)?
        | wat (wij|we) (van (jou|je) )?(vragen|zoeken|verwachten)( .*)?
        | wat (vragen|zoeken|verwachten) (wij|we)( .*)?
        | wie (ben (jij|je)|jij bent|je bent|zoeken (wij|we)|(wij|we) zoeken)( .*)? | (ver)?eisen | (wij|we) zoeken
        | (dit|wat|dat) (breng|neem|heb|ben) (jij|je)( .*)? | (dit|wat) (jij|je) (mee)?(brengt|neemt|hebt|bent)( .*)?
        | (dit|wat) vragen (wij|we)( .*)? | (hier|dit) herken (jij|je).*
    """,
    responsibilities=r"""
        ((jouw|je|de|dit zijn je|belangrijkste) )?(taken|rol|functie|werkzaamheden|verantwoordelijkheden|impact
          |uitdaging|werkdag|opdracht|missie)( (en|&) \w+| als .*| bij .*| binnen .*)?
        | wat (ga|doe|gaat|doet) (je|jij)( .*)? | wat (je|jij) (gaat|doet)( .*)? | (dit|hier) (ga|doe) (je|jij)( .*)?
        | over de (functie|rol|vacature) | functieomschrijving | in deze (rol|functie).*
        | hoe ziet je (werk)?(dag|week).*
    """,
    benefits=r"""
        wat (bieden (wij|we)|(wij|we) (jou |je )?bieden|krijg (je|jij)|(je|jij) krijgt|kun (je|jij) verwachten)( .*)?
        | ((ons|het) )?aanbod | ((onze|jouw) )?(arbeidsvoorwaarden|voordelen|beloning) | (dit|wij|we) bieden( .*)?
        | (dit|wat) (krijg (je|jij)|bieden (wij|we))( .*)? | hier kun je op rekenen.*
    """,
    about=r"""
        over (ons|het bedrijf|de organisatie|.{2,40}) | wie (zijn (wij|we)|(wij|we) zijn)( .*)?
        | ((het|jouw|je|ons) )?team
        | de organisatie | het bedrijf | (jouw )?werkomgeving | bedrijfscultuur | waar (ga je|kom je|je gaat)( .*)?
        | waarom .*
    """,
    application=r"""
        solliciteren | (de )?sollicitatie(procedure|proces)? | solliciteer( .*)? | interesse(erd)?.* | meer weten
        | contact
        | enthousiast( .*)? | vragen | (de )?procedure
    """,
    technologies=r"((onze|jouw|de) )?(tech[- ]?stack|stack|tools|technologieen|tooling)",
)
_DUTCH_LEAD_INS = _wordings(
    preferred=r".*(een pre|een plus|bij voorkeur|pluspunt)\w*",
    requirements=r"(jij|je|u) (hebt|heeft|beschikt|brengt)( .*)? | (wij|we) (zoeken|vragen|verwachten)\b.*",
    responsibilities=r"(jij|je) (gaat|zult|wordt|werkt)( .*)? | .*\b(taken|werkzaamheden|verantwoordelijkheden)\b.*",
    benefits=r".*\b(bieden|krijg je|krijgt)\b.*",
)

_SPANISH = _wordings(
    preferred=r"""
        deseables? | (se )?valorar(a|emos|an)( .*)? | valorables? | (es|seria|sera) un (plus|punto a favor).* | plus
        | meritos | puntos a favor | extras?
        | requisitos (deseables|valorables)
    """,
    requirements=r"""
        requisitos( .*)? | ((tu|el) )?perfil( .{0,20})?
        | (lo )?que (te )?(buscamos|pedimos|necesitamos|esperamos)( .*)? | te pedimos | que necesitas( .*)?
        | (tus )?(conocimientos|habilidades|competencias)( .{0,30})? | experiencia( requerida)? | imprescindibles?
        | formacion
        | sobre ti
    """,
    responsibilities=r"""
        ((tus|las|principales|cuales seran tus) )?(funciones|responsabilidades|tareas|retos)( .{0,30})?
        | que (haras|vas a hacer|hara)( .*)? | ((tu|la) )?(mision|dia a dia)( .*)? | descripcion( de.*)?
        | (el )?(puesto|rol)
    """,
    benefits=r"""
        (lo )?(que )?(te )?ofrecemos( .*)? | (tus |nuestros )?beneficios( .*)? | ventajas | condiciones( .*)?
        | salario
    """,
    about=r"""
        sobre (nosotros|.{2,40}) | quienes somos | nuestr[oa]s? .{3,20} | por que .* | contexto( .*)? | con quien .*
    """,
    application=r"""
        (como es )?el proceso.* | proceso de seleccion | inscri.* | preguntas frecuentes | contacto | preparado.*
    """,
    technologies=r"((nuestro|el) )?stack( .*)? | tecnologias( .*)? | herramientas",
)
_SPANISH_LEAD_INS = _wordings(
    preferred=r".*(un plus|valorar\w+|deseable)\b.*",
    requirements=r".*\b(buscamos|pedimos|necesitamos|tengas|tienes)\b.*",
    responsibilities=r".*\b(funciones|responsabilidades|encargaras|haras)\b.*",
    benefits=r".*\bofrecemos\b.*",
)

_ITALIAN = _wordings(
    preferred=r"""
        (requisiti )?(preferenziali?|gradit[aeio]|desiderabili?) | nice to have | (sara |e |costituisce )?(un )?plus.*
        | (costituisc\w+ )?titol[oi] preferenzial[ei].*
    """,
    requirements=r"""
        requisiti( .*)? | (il tuo )?profilo( .*)? | (le tue )?competenze( .*)? | (cosa|chi) cerchiamo | esperienza
        | conoscenze
    """,
    responsibilities=r"""
        ((le tue|principali) )?(responsabilita|attivita|mansioni)( .*)? | cosa farai( .*)? | (il (tuo )?)?ruolo
        | descrizione.*
    """,
    benefits=r"(cosa )?(ti )?offriamo( .*)? | (i nostri )?benefit | vantaggi",
    about=r"chi siamo | su di noi | l'azienda | perche .*",
    application=r"come candidarsi | candidatura | processo di selezione",
)
_PORTUGUESE = _wordings(
    preferred=r"""
        diferenciais | (sera|e) (um )?(plus|diferencial).* | valorizamos | (vai )?se destac\w+.*
        | .*\bdiferenci(al|ais)\b.* | desejave(l|is) | preferencia(l|is)
        | (fatores de )?valorizacao
    """,
    requirements=r"""
        requisitos( .*)? | ((o teu|o seu|teu|seu) )?perfil( .*)? | o que (procuramos|esperamos|buscamos)( .*)?
        | qualificacoes
        | competencias( .*)? | conhecimentos( .*)?
    """,
    responsibilities=r"""
        ((as tuas|suas|principais) )?(responsabilidades|atividades|funcoes|tarefas)( .*)? | descricao( .*)?
        | o que (vais|iras|voce vai|voce ira) fazer( .*)?
    """,
    benefits=r"(o que )?(te )?oferecemos( .*)? | beneficios | vantagens",
    about=r"sobre (nos|a empresa|.{2,40}) | quem somos( nos)?",
)
_SWEDISH = _wordings(
    preferred=r"(det ar )?(starkt )?(meriterande|ett plus)( .*)? | plus",
    requirements=r"""
        kvalifikationer( .*)? | krav( .*)? | (din )?(profil|bakgrund|kompetens|erfarenhet) | vi soker( dig)?( som)?
        | vem (ar du|du ar)
        | om dig | vad (vi soker|vi forvantar|du har)( .*)?
    """,
    responsibilities=r"""
        ((dina|huvudsakliga) )?(arbetsuppgifter|ansvarsomraden|uppgifter)( .*)?
        | om (rollen|tjansten|jobbet|uppdraget)
        | ((din|ditt) )?(roll|rollen|uppdrag) | vad (du kommer|kommer du)( .*)? | i rollen.*
    """,
    benefits=r"(vad )?vi erbjuder( .*)? | (vara )?formaner | erbjudande",
    about=r"om (oss|foretaget|.{2,30}) | vilka (ar vi|vi ar) | varfor .*",
    application=r"ansokan( .*)? | kontakt | sa (har )?ansoker du | rekryteringsprocess(en)?",
)
_DANISH = _wordings(
    preferred=r"(det er )?(et plus|en fordel)( .*)?",
    requirements=r"""
        (dine )?(kvalifikationer|kompetencer|erfaring) | (din )?profil | vi (forventer|soger)( af dig)? | hvem er du
        | om dig
    """,
    responsibilities=r"""
        (dine )?(arbejdsopgaver|opgaver|ansvarsomrader)( .*)? | om (jobbet|stillingen|rollen) | jobbet | din rolle
    """,
    benefits=r"(hvad )?vi tilbyder( .*)?",
    about=r"om (os|virksomheden|.{2,30}) | hvem er vi",
)
_POLISH = _wordings(
    preferred=r"mile widziane( .*)? | (dodatkowe )?atuty?",
    requirements=r"""
        (nasze )?(wymagania|oczekiwania|kwalifikacje|umiejetnosci)( .*)? | (twoj )?profil
        | czego (oczekujemy|szukamy)( .*)?
    """,
    responsibilities=r"""
        (twoje |zakres |g[lł]owne )?(obowiazki|obowiazkow|zadania)( .*)? | (twoja )?rola | opis stanowiska
    """,
    benefits=r"(co )?oferujemy( .*)? | benefity",
    about=r"o (nas|firmie) | kim jestesmy",
    application=r"aplikuj( .*)? | proces rekrutacji",
)

_HEADINGS = {
    "de": _GERMAN,
    "fr": _FRENCH,
    "nl": _DUTCH,
    "es": _SPANISH,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
    "sv": _SWEDISH,
    "da": _DANISH,
    "pl": _POLISH,
}
_LEAD_INS = {
    "de": _GERMAN_LEAD_INS,
    "fr": _FRENCH_LEAD_INS,
    "nl": _DUTCH_LEAD_INS,
    "es": _SPANISH_LEAD_INS,
}
