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
    netherlands | tunisia | turkey | türkiye | u.k. | u.s | u.s. | u.s.a. | uganda | uk | ukraine | united arab
    emirates | united kingdom | united states | united states of america | uruguay | us | usa | venezuela | vietnam |
    wales | zambia | zimbabwe"""
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
    """a coruña | aachen | aalborg | aarhus | aberdeen | abu dhabi | abuja | accra | addis ababa | adelaide | ahmedabad
    | aix-en-provence | akron | albuquerque | alexandria | alicante | almaty | almere | alpharetta | amersfoort
    | amman | amsterdam | ankara | ann arbor | annapolis | antwerp | antwerpen | apac | apeldoorn | arlington |
    arnhem | ashburn | asheville | asia | asunción | athens | atlanta | auckland | augsburg | austin | aveiro |
    baku | bali | baltimore | bandung | bangalore | bangkok | barcelona | basel | basle | bay area | beer sheva
    | beijing | beirut | belfast | belgrade | bellevue | bellingham | belo horizonte | bengaluru | bergen |
    berkeley | berlin | bern | bethesda | bielefeld | bilbao | billund | birmingham | blacksburg | boca raton |
    bochum | bogota | bogotá | boise | bologna | bonn | bordeaux | boston | boulder | boulogne-billancourt |
    bournemouth | bradford | braga | brasov | brasília | bratislava | braunschweig | brașov | breda | bremen |
    brighton | brisbane | bristol | brno | bronx | brookline | brooklyn | broomfield | bruges | brugge | brussel
    | brussels | bruxelles | bucharest | bucuresti | bucurești | budapest | buenos aires | burlingame | burnaby
    | busan | cairo | calgary | cambridge | campinas | canary wharf | canberra | cape town | cardiff | carlsbad
    | casablanca | cdmx | cebu | cebu city | cedar rapids | central london | chandigarh | chapel hill |
    charlotte | charlottesville | chattanooga | cheltenham | chengdu | chennai | chiang mai | chicago |
    chicagoland | chisinau | chișinău | christchurch | cincinnati | ciudad de méxico | clerkenwell |
    clermont-ferrand | cleveland | cluj | cluj-napoca | coimbatore | coimbra | college park | cologne | colombo
    | colorado springs | columbus | conshohocken | copenhagen | cork | corvallis | costa mesa | courbevoie |
    coventry | cracow | crawley | croydon | culver city | cupertino | curitiba | cyberjaya | córdoba | da nang |
    dakar | dallas | danang | dar es salaam | darmstadt | dayton | dc | debrecen | delft | delhi | den bosch |
    den haag | denver | des moines | detroit | deventer | dhaka | dijon | dnipro | docklands | doha | dortmund |
    dresden | dtla | dubai | dublin | duisburg | dundee | dunedin | durban | durham | dusseldorf | düsseldorf |
    east bay | east london | eastern europe | edinburgh | edmonton | eindhoven | el paso | el segundo | emea |
    emeryville | encinitas | enschede | espoo | essen | eu | europe | evanston | exeter | fairfax | farringdon |
    firenze | florence | florianopolis | florianópolis | fort collins | fort lauderdale | fort worth | fortaleza
    | foster city | frankfurt | frankfurt am main | fredericton | freiburg | fremont | fukuoka | funchal |
    gainesville | galway | garching | gdansk | gdańsk | gdynia | geelong | geneva | genf | genoa | gent | genève
    | ghent | glasgow | gold coast | gothenburg | granada | grand rapids | graz | greenville | grenoble |
    groningen | guadalajara | guangzhou | guatemala city | guayaquil | guildford | gurgaon | gurugram | göteborg
    | göttingen | haarlem | haifa | halifax | hamburg | hammersmith | hangzhou | hannover | hanoi | hartford |
    hasselt | havana | hcmc | heidelberg | helsingborg | helsinki | herndon | herzliya | hilversum | ho chi minh
    | ho chi minh city | hobart | hoboken | holborn | hoofddorp | houston | hsinchu | huntsville | hyderabad |
    iasi | iași | indianapolis | indore | ingolstadt | innsbruck | irvine | islamabad | issy-les-moulineaux |
    istanbul | izmir | jacksonville | jaipur | jakarta | jeddah | jena | jersey city | jerusalem | johannesburg
    | kampala | kansas city | karachi | karlsruhe | kassel | kathmandu | katowice | kaunas | kelowna | kharkiv |
    kiel | kiev | kigali | king of prussia | kirkland | kitchener | knoxville | koblenz | kochi | kolkata |
    konstanz | kortrijk | košice | krakow | kraków | kuala lumpur | kuwait city | kyiv | kyoto | köln |
    københavn | la | la défense | la jolla | la paz | lagos | lahore | larnaca | las vegas | latam | latin
    america | lausanne | leeds | leicester | leiden | leipzig | leuven | levallois-perret | leverkusen | lille |
    lima | limassol | limerick | linköping | linz | lisboa | lisbon | liverpool | liège | ljubljana | lodz |
    london | long beach | long island | los altos | los angeles | los gatos | louisville | lublin | lucerne |
    lugano | lund | luton | luzern | lviv | lyon | lübeck | maastricht | macau | madison | madrid | magdeburg |
    maidenhead | mainz | makati | makati city | malaga | malmo | malmö | manchester | manhattan | manila |
    mannheim | maribor | markham | marseille | mclean | mechelen | medellin | medellín | melbourne | memphis |
    menlo park | mexico city | miami | midtown manhattan | milan | milano | milpitas | milton keynes | milwaukee
    | minneapolis | minsk | mississauga | modena | monterrey | montevideo | montpellier | montreal | montreuil |
    montréal | moscow | mountain view | mumbai | munich | mysore | málaga | mérignac | münchen | münster |
    nagoya | nairobi | namur | nanjing | nantes | naperville | napoli | nashville | navi mumbai | netanya |
    neuchâtel | new delhi | new england | new haven | new orleans | new york | new york city | newcastle |
    newcastle upon tyne | nicosia | nijmegen | noida | norrköping | north america | northern california |
    northern virginia | norwich | nottingham | novi sad | nuremberg | ny | nyc | nürnberg | oakland | odense |
    odesa | odessa | old street | oldenburg | omaha | orange county | orlando | osaka | oslo | osnabrück |
    ostrava | ottawa | oulu | overland park | oxford | paderborn | padova | palermo | palma | palo alto | panama
    city | paris | pasadena | penang | perth | petah tikva | petaling jaya | philadelphia | philly | phnom penh
    | pisa | pittsburgh | plano | playa vista | pleasanton | plovdiv | plymouth | portland | porto | porto
    alegre | potsdam | poznan | poznań | prague | praha | pretoria | princeton | pune | quantico | quebec city |
    queens | quezon city | quito | ra'anana | raleigh | ramat gan | recife | redmond | redwood city | regensburg
    | rehovot | rennes | reno | research triangle park | reston | reykjavik | reykjavík | riga | rijeka | rio de
    janeiro | riyadh | rochester | rockville | roma | rome | rostock | rotterdam | rouen | round rock | rtp |
    rzeszów | saarbrücken | sacramento | saigon | saint louis | saint paul | saint petersburg | salford | salt
    lake city | salzburg | san antonio | san bruno | san carlos | san diego | san francisco | san francisco bay
    area | san jose | san juan | san mateo | san rafael | san sebastián | santa barbara | santa clara | santa
    cruz | santa fe | santa monica | santiago | santo domingo | sao paulo | sapporo | sarajevo | sarasota |
    saskatoon | sausalito | schaumburg | scottsdale | seattle | seoul | sevilla | seville | sf | sf bay area |
    shanghai | sheffield | shenzhen | shoreditch | silicon beach | silicon valley | silver spring | sioux falls
    | skopje | slc | slough | socal | sofia | soho | solna | somerville | sophia antipolis | sopot | south bay |
    south florida | south san francisco | southampton | southern california | spokane | st louis | st petersburg
    | st. gallen | st. louis | st. paul | st. petersburg | stamford | stavanger | stellenbosch | stevenage |
    stockholm | strasbourg | stuttgart | sunderland | sundsvall | sunnyvale | suresnes | suzhou | swansea |
    swindon | sydney | syracuse | szczecin | szeged | são paulo | tacoma | taguig | taipei | tallahassee |
    tallinn | tampa | tampere | tartu | tbilisi | tel aviv | tel-aviv | tempe | the bay area | the hague |
    thessaloniki | thiruvananthapuram | tianjin | tijuana | tilburg | timisoara | timișoara | tirana | tokyo |
    toledo | torino | toronto | toulouse | traverse city | trento | tromsø | trondheim | tucson | tulsa | turin
    | turku | twin cities | tysons | tysons corner | tübingen | ulm | umeå | uppsala | utrecht | valencia |
    vancouver | vantaa | varna | veldhoven | venice beach | verona | vienna | villeneuve-d'ascq | vilnius |
    västerås | växjö | walldorf | walnut creek | waltham | warsaw | warszawa | washington | washington d.c. |
    washington dc | waterloo | wellington | west hollywood | western europe | wichita | wien | wiesbaden |
    williamsburg | winnipeg | winterthur | wolfsburg | wolverhampton | worldwide | wroclaw | wrocław | wuhan |
    würzburg | yangon | yerevan | yokohama | zagreb | zaragoza | zaventem | zeist | zug | zurich | zwolle |
    zürich | örebro | łódź"""
)
"""Towns, their quarters and parts of the world that are named alone, and are hardly ever anything else."""
