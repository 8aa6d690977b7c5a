"""People, animals, places and things that bear the name of a tool: "snakes such as pythons", "Java and Sumatra".

A name that is hardly ever anything but a tool needs no evidence; what tells that it is something else here are words
of that other world in its own sentence.
"""

from __future__ import annotations

import re

from extractors.tokens import Tokens
from extractors.wordlists import words

_REACH = 12
"""Words to each side of a name that count as its sentence."""

_WORLDS = {
    "ajax": words("amsterdam eredivisie feyenoord football soccer bleach homer odysseus"),
    "amadeus": words("mozart choir salieri"),
    "ant": words("ants wasp wasps termite termites rodent rodents insect insects cockroach cockroaches pest pests"),
    "azure": words("turquoise lagoon emerald"),
    "bamboo": words("rattan oak willow teak"),
    "beam": words("joist joists gymnastics crane steel"),
    "blackboard": words("chalk chalks"),
    "blender": words("smoothie smoothies juicer ribbon powder powders"),
    "bls": words("wage wages labor economist economists inflation"),
    "canvas": words("tent tents yurt yurts sails easel painters"),
    "cfa": words("franc francs senegal cameroon dakar abidjan"),
    "chai": words("espresso latte cappuccino barista baristas tea teas matcha"),
    "chef": words("partie rang cuisine restaurant restaurants cook cooks commis sous pastry banquet"),
    "cilium": words("flagellum flagella cilia microscopy epithelial"),
    "consul": words("embassy consulate honorary diplomatic"),
    "cpr": words("freight railway railroad locomotive locomotives"),
    "cucumber": words("tomato tomatoes lettuce salad salads onions peppers"),
    "cypress": words("olive hedge hedges pine oak"),
    "delphi": words("athens temple panellists panelists"),
    "django": words("reinhardt jazz unchained tarantino"),
    "docker": words("crane cranes mooring lashing stevedore stevedores longshoremen"),
    "drone": words("pilots flying flown flight flights aerial caa"),
    "druid": words("ritual rituals stonehenge"),
    "eagle": words("scout scouts eagles hawk hawks birdie"),
    "elastic": words("lace lingerie waistband waistbands sewing"),
    "espresso": words("latte cappuccino barista baristas"),
    "falcon": words("falconer falconry hawk hawks eagles owls birds"),
    "fish": words("fillet oysters crabs seafood meat chips tanks pond gut smoked salmon cod anglers fishing fillets"),
    "flask": words("beaker beakers pipette pipettes titration thermos boiling incubator shaker"),
    "gherkin": words("burger burgers onions lettuce pickles"),
    "greenhouse": words("gas gases emissions nursery nurseries seedlings tulips vegetables"),
    "harvest": words("grape grapes vineyard vineyards orchard crop crops"),
    "helm": words("yacht yachts sailing ferry ferries boat boats skipper captain tug tugs"),
    "hive": words("bee bees beekeeper beekeeping honey hives apiary mites varroa"),
    "iceberg": words("lettuce"),
    "impala": words("antelope antelopes zebra zebras giraffe giraffes safari chevrolet"),
    "jasmine": words("teas oolong scent perfume blossom rice"),
    "java": words("batik arabica robusta kona sumatra bali ceylon assam borneo sulawesi indonesian roastery roasters"),
    "jinja": words("uganda kampala nile"),
    "kafka": words(
        """franz rilke kundera camus brecht literary literature novella poems poetry terrace museum musil mann joyce
        proust novel novels"""
    ),
    "kotlin": words("ferry ferries"),
    "lever": words("hoist hoists pulley pulleys levers"),
    "lombok": words("bali sumatra borneo sulawesi indonesian"),
    "mandarin": words("oranges tangerines clementines pineapples oriental"),
    "maya": words("temple temples ruins guatemala yucatan aztec aztecs inca incas angelou archaeology archaeologist"),
    "mocha": words("latte cappuccino barista baristas frappe"),
    "mongo": words("filipino pork"),
    "node": words("lymph biopsy biopsies"),
    "opera": words("chorus soprano tenor singers orchestra"),
    "packer": words("picker pickers packers forklift fulfilment pallet pallets loader loaders"),
    "pandas": words("zoo bear bears panda"),
    "pig": words("pigs cattle poultry sows piglets pork sheep farrowing swine piggery"),
    "pipelines": words("jenkins gitlab circleci groovy builds deployment deployments releases oil gas sewer water"),
    "pmp": words("termite termites pest pests"),
    "postman": words("courier couriers parcel parcels"),
    "puppet": words("theatre theater puppets puppeteer puppeteers clown clowns marionette marionettes"),
    "python": words(
        """leather crocodile handbag handbags snake snakes reptile reptiles boas lizard lizards iguanas tortoise
        tortoises monty zoo terrarium boa venomous husbandry herpetology"""
    ),
    "rancher": words("cattle ranch ranches herd herds"),
    "redshift": words("galaxy galaxies telescope telescopes quasar quasars cosmology"),
    "rhino": words("zebra zebras elephant elephants poaching antelope safari"),
    "ruby": words("emerald emeralds sapphire sapphires diamond diamonds jewellery jewelry jeweller gemstones"),
    "rust": words("corrosion repaint railings bodywork dents"),
    "sabre": words("fencing foil epee"),
    "sage": words("thyme rosemary herbs parsley stuffing"),
    "salt": words("pepper sugar flour herbs spices grit gritting curing brine smoked"),
    "sas": words("flights marines commando commandos paras scandinavian"),
    "scala": words("teatro opera ballet choir soprano tenor sang performances"),
    "scheme": words("pension bike cycle"),
    "scrum": words("rugby lineout lineouts ruck maul"),
    "seesaw": words("swings slides playground"),
    "selenium": words("zinc magnesium vitamin vitamins iodine supplements"),
    "spark": words("plug plugs erosion"),
    "storm": words("drain drains gutters hail flood floods roof roofs"),
    "toad": words("toads frog frogs amphibians"),
    "toast": words("eggs breakfast butter jam"),
    "tomcat": words("cat kitten kittens dog dogs fighter"),
    "vault": words("pole gymnastics gymnast gymnasts teller tellers bank cash coins"),
}
"""By a name in small letters the words beside which it is none of a tool."""

_MEMBERS = re.compile(
    r"\b(?:national|regional|field|external|mobile|own|large|motivated|dedicated|pharmaceutical|medical|entire|whole"
    r"|an?)"
    r" salesforce\b(?! (?:admin|develop|consult|engineer|architect|specialist|expert|org\b|instance|platform|crm|cloud"
    r"|environment|ecosystem|certif|implement|project|product|integration|background|role|account|dashboard|report|api"
    r"|data|system|team|partner|solution|technical|business|user|native|based|only|shop|customer|app|lead|marketing"
    r"|service|sales|experience|practice|analyst|migration|testing|flow|community|sandbox|program))"
    r"|\bsalesforce of \d"
)
"""Sales people as a body, written small: "our national salesforce", "a salesforce of 40"."""

_BEFORE = {"La": "scala", "Warehouse": "packer", "warehouse": "packer", "meat": "packer", "of": "java"}
"""By the word right before a name the name that it makes another one: "at La Scala", "a cup of java"."""

_BEHIND = {
    "apache": words("helicopter helicopters"),
    "java": words("coffee coffees beans roast espresso tea"),
    "gatling": words("gun guns"),
    "lambda": words("sensor sensors probe probes variant"),
    "mandarin": words("orange oranges tree trees duck"),
    "maple": words("syrup"),
    "meteor": words("shower showers"),
    "phoenix": words("area metro suburbs"),
}
"""By a name in small letters the words right behind it that make it another one."""

_LANDS = frozenset({"island", "islands"})
_PLACES = frozenset({"town", "city", "village", "island", "isle", "county"})
"""What stands before "of" and the name of a place: "the town of Redis"."""

_ADDRESSED = words("mr mrs ms miss dr doctor prof professor frau herr mme madame")
_DOES = re.compile(
    r"(?:,? from (?:HR|(?:the |our )?(?:[A-Z]?[\w-]+ ){1,2}team),?)?"
    r" will (?:call|contact|ring|e?mail|phone|meet|welcome|greet|interview|show) you\b"
    r"|,? from (?:HR|human resources|(?:the |our )(?:people|talent|recruiting|hiring) team)\b"
)
"""How a sentence goes on behind the name of a person: "Jasmine from HR will call you"."""


def is_namesake(tokens: Tokens, word: int, first: int, last: int) -> bool:
    """Whether a name of one word stands for something else in the sentence from word `first` to `last`."""
    name, behind = tokens.words[word], tokens.words[word + 1] if word < last else ""
    if behind in _LANDS or (word > first + 1 and tokens.words[word - 1] == "of" and tokens.words[word - 2] in _PLACES):
        return True
    if name not in _NAMES and tokens.words[word - 1] not in _ADDRESSED and behind not in _DOES_FIRST:
        return False
    counted = name not in _WORLDS and name[-1] == "s" and name[:-1] in _COUNTED
    if counted and (word == first or tokens.text[tokens.starts[word]].islower()):
        return True
    world = _WORLDS.get(name)
    if world is not None and not world.isdisjoint(_around(tokens, word, first, last)):
        return True
    before = tokens.text[tokens.starts[word - 1] : tokens.ends[word - 1]] if word > first else ""
    if _BEFORE.get(before) == name and (before != "of" or tokens.words[word - 2] == "cup"):
        return True
    if name in _BEHIND and behind in _BEHIND[name]:
        return True
    if name == "salesforce":
        return _is_body(tokens, word, first, last)
    return _is_person(tokens, word, before, behind)


_COUNTED = frozenset({"python", "docker", "tomcat"})
"""Animals and people; a tool of that name has no plural."""

_NAMES = frozenset(_WORLDS).union(_BEFORE.values(), _BEHIND, (f"{name}s" for name in _COUNTED), ("salesforce",))
"""Every name of which something is known; another may only be a person's."""

_DOES_FIRST = frozenset({"will", "from"})
"""The first word of how it goes on behind the name of a person."""


def _around(tokens: Tokens, word: int, first: int, last: int) -> list[str]:
    """The words of a sentence before and behind one, as far as they reach."""
    before = tokens.words[max(first, word - _REACH) : word]
    return before + tokens.words[word + 1 : min(last, word + _REACH) + 1]


def _is_person(tokens: Tokens, word: int, before: str, behind: str) -> bool:
    """Whether a name is a person's: "Mrs Jenkins", "Jasmine from HR will call you"."""
    if not tokens.text[tokens.starts[word]].isupper():
        return False
    if before.lower() in _ADDRESSED:
        return True
    return behind in _DOES_FIRST and _DOES.match(tokens.text, tokens.ends[word]) is not None


def _is_body(tokens: Tokens, word: int, first: int, last: int) -> bool:
    """Whether a name written small stands for the people who sell."""
    text = tokens.text[tokens.starts[first] : tokens.ends[last]]
    return tokens.text[tokens.starts[word]].islower() and _MEMBERS.search(text) is not None
