"""The places that postings name: regions by their letters, countries, and towns that are named without either."""

from __future__ import annotations

from extractors.wordlists import names, words

STATES = words(
    """AB ACT AK AL AR AZ BC CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MB MD ME MI MN MO MS MT NB NC ND NE NH NJ
    NL NM NS NSW NV NY OH OK ON OR PA PE PR QC QLD RI SC SD SK TN TX UT VA VIC VT WA WI WV WY"""
)
"""Letters of the states and provinces of North America and Australia."""

COUNTRY_LETTERS = words(
    """AE AR AT AU BE BG BR CH CL CN CY CZ DE DK EE ES EU FI FR GB GR HK HR HU ID IE IL IN IS IT JP KR LT LU LV MT MX
    MY NL NO NZ PH PL PT RO RS RU SE SG SI SK TH TR TW UA UAE UK US USA VN ZA"""
)
"""Letters of countries behind a town; those that stand for a skill more often (`AI`, `ML`, `QA`) are left out."""

COUNTRIES = names(
    """albania | algeria | argentina | armenia | australia | austria | azerbaijan | bahrain | bangladesh | belarus |
    belgium | bermuda | bolivia | bosnia | botswana | brasil | brazil | bulgaria | cambodia | cameroon | canada |
    chile | china | colombia | costa rica | croatia | cuba | cyprus | czech republic | czechia | denmark |
    deutschland | dominican republic | ecuador | egypt | el salvador | england | estonia | ethiopia | finland |
    france | germany | ghana | greece | guatemala | honduras | hong kong | hungary | iceland | india | indonesia |
    iran | iraq | ireland | israel | italy | jamaica | japan | jordan | kazakhstan | kenya | korea | kuwait | latvia
    | lebanon | liechtenstein | lithuania | luxembourg | macedonia | malaysia | malta | mauritius | mexico | moldova
    | monaco | montenegro | morocco | myanmar | nepal | netherlands | new zealand | nicaragua | nigeria | northern
    ireland | norway | oman | pakistan | panama | paraguay | peru | philippines | poland | portugal | puerto rico |
    qatar | romania | russia | rwanda | saudi arabia | scotland | senegal | serbia | singapore | slovakia | slovenia
    | south africa | south korea | spain | sri lanka | sweden | switzerland | taiwan | tanzania | thailand | the
    netherlands | tunisia | turkey | türkiye | u.k. | u.s. | u.s.a. | uganda | uk | ukraine | united arab emirates |
    united kingdom | united states | united states of america | uruguay | us | usa | venezuela | vietnam | wales |
    zambia | zimbabwe"""
)
"""Countries as postings call them."""

STATE_NAMES = names(
    """alabama | alaska | alberta | arizona | arkansas | british columbia | california | colorado | connecticut |
    delaware | florida | hawaii | idaho | illinois | indiana | iowa | kansas | kentucky | louisiana | maine |
    manitoba | maryland | massachusetts | michigan | minnesota | mississippi | missouri | montana | nebraska |
    nevada | new hampshire | new jersey | new mexico | new south wales | north carolina | north dakota | nova scotia
    | ohio | oklahoma | ontario | oregon | pennsylvania | quebec | queensland | québec | rhode island | saskatchewan
    | south carolina | south dakota | tasmania | tennessee | texas | utah | vermont | virginia | west virginia |
    wisconsin | wyoming"""
)
"""The states and provinces by their names."""

TOWNS = names(
    """aarhus | albuquerque | alexandria | amsterdam | ann arbor | antwerp | apac | arlington | asia | athens | atlanta
    | auckland | austin | baltimore | bangalore | bangkok | barcelona | basel | bay area | beijing | belfast |
    belgrade | bellevue | bengaluru | berkeley | berlin | bern | birmingham | bogota | bogotá | boston | boulder |
    bratislava | brighton | brisbane | bristol | brooklyn | brussels | bucharest | budapest | buenos aires |
    burlingame | cairo | calgary | cambridge | cape town | cardiff | charlotte | chennai | chicago | cincinnati |
    cleveland | cologne | columbus | copenhagen | cork | cupertino | dallas | dc | delhi | denver | detroit | dubai
    | dublin | dusseldorf | düsseldorf | east london | edinburgh | edmonton | eindhoven | emea | eu | europe |
    florence | fort lauderdale | frankfurt | gdansk | geneva | ghent | glasgow | gothenburg | grand rapids |
    guangzhou | gurgaon | göteborg | hamburg | hanoi | helsinki | ho chi minh city | hoboken | houston | hyderabad |
    indianapolis | istanbul | jakarta | jersey city | jerusalem | johannesburg | kansas city | karachi | karlsruhe |
    kathmandu | kiev | krakow | kraków | kuala lumpur | kyiv | kyoto | la | lagos | lahore | las vegas | latam |
    latin america | lausanne | leeds | leipzig | leuven | lille | lima | lisbon | liverpool | ljubljana | london |
    los angeles | los gatos | lviv | lyon | madison | madrid | malmo | malmö | manchester | manhattan | manila |
    medellin | medellín | melbourne | memphis | menlo park | mexico city | miami | milan | milano | milwaukee |
    minneapolis | minsk | montreal | montréal | moscow | mountain view | mumbai | munich | münchen | nairobi |
    nashville | new delhi | new orleans | new york | new york city | newcastle | noida | north america | ny | nyc |
    oakland | orlando | osaka | oslo | ottawa | oxford | palo alto | paris | pasadena | perth | philadelphia |
    philly | pittsburgh | plano | portland | porto | prague | praha | pune | raleigh | redmond | redwood city | reno
    | research triangle park | reykjavik | riga | rio de janeiro | rome | rotterdam | sacramento | saint louis |
    salt lake city | san antonio | san diego | san francisco | san francisco bay area | san jose | san mateo | santa
    barbara | santa clara | santa cruz | santa monica | santiago | sao paulo | scottsdale | seattle | seoul | sf |
    sf bay area | shanghai | shenzhen | silicon valley | sofia | south san francisco | st. louis | stamford |
    stockholm | stuttgart | sunnyvale | sydney | são paulo | taipei | tallinn | tampa | tbilisi | tel aviv |
    tel-aviv | the bay area | the hague | tokyo | toronto | toulouse | tucson | turin | utrecht | valencia |
    vancouver | vienna | vilnius | warsaw | washington | washington d.c. | washington dc | waterloo | wellington |
    wien | worldwide | wroclaw | wrocław | yerevan | zagreb | zurich | zürich"""
)
"""Towns and parts of the world that are named alone often enough to be known without their country."""
