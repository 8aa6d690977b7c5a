import pytest

from extractors.salary import salary_in
from extractors.tokens import tokenize
from schema.postings import PayPeriod, Salary


def salary(text: str, place: str | None = None) -> Salary | None:
    return salary_in(text, frozenset(tokenize(text).words), place)


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "period"),
    [
        ("Salary\n$130,000$215,000 USD", 130000, 215000, "USD", PayPeriod.YEAR),
        ("Onsite | $70-$100k, equity", 70000, 100000, "USD", PayPeriod.YEAR),
        ("The pay rate is $45-57hr.", 45, 57, "USD", PayPeriod.HOUR),
        ("$20 - $35 an hour", 20, 35, "USD", PayPeriod.HOUR),
        ("€55k–€70k", 55000, 70000, "EUR", PayPeriod.YEAR),
        ("55.000 € brutto", 55000, 55000, "EUR", PayPeriod.YEAR),
        ("3.500 - 4.500 EUR per month", 3500, 4500, "EUR", PayPeriod.MONTH),
        ("£500 per day", 500, 500, "GBP", PayPeriod.DAY),
        ("CHF 100'000 - 120'000", 100000, 120000, "CHF", PayPeriod.YEAR),
        ("Salary: up to $120k", None, 120000, "USD", PayPeriod.YEAR),
        ("Salary: 120k+", 120000, None, None, PayPeriod.YEAR),
        (
            "124,000 USD - 195,500 USD for Level 2, and 152,000 USD - 241,500 USD for Level 3",
            124000,
            241500,
            "USD",
            PayPeriod.YEAR,
        ),
        ("OTE: $180,000 (base $120,000)", 120000, 120000, "USD", PayPeriod.YEAR),
        ("Base salary $100,000–$120,000; OTE up to $200,000", 100000, 120000, "USD", PayPeriod.YEAR),
        ("On-target earnings of $150,000", 150000, 150000, "USD", PayPeriod.YEAR),
        ("₹12,00,000 - ₹18,00,000 per annum", 1200000, 1800000, "INR", PayPeriod.YEAR),
        ("Salary: 12-18 LPA", 1200000, 1800000, "INR", PayPeriod.YEAR),
        ("PLN 20 000 - 25 000 net/month", 20000, 25000, "PLN", PayPeriod.MONTH),
        ("Starting at $70,000", 70000, None, "USD", PayPeriod.YEAR),
        ("¥6,000,000 - ¥9,000,000", 6000000, 9000000, "JPY", PayPeriod.YEAR),
        ("A$120k + super", 120000, 120000, "AUD", PayPeriod.YEAR),
        ("£12.50 p/h", 12.5, 12.5, "GBP", PayPeriod.HOUR),
        ("weekly pay $2,000", 2000, 2000, "USD", PayPeriod.WEEK),
        ("zł 15k–20k monthly", 15000, 20000, "PLN", PayPeriod.MONTH),
        ("$70-$80 per hour ($145,600 - $166,400 annualized)", 70, 80, "USD", PayPeriod.HOUR),
        ("OTE $200k-$250k, base salary $100k-$125k", 100000, 125000, "USD", PayPeriod.YEAR),
        ("Harbor Works | Data Engineer | $95k CAD | Ottawa", 95000, 95000, "CAD", PayPeriod.YEAR),
        ("Compensation: 40 - 65 zł/h", 40, 65, "PLN", PayPeriod.HOUR),
        ("Gross salary: PLN 14 000 - 19 000", 14000, 19000, "PLN", PayPeriod.MONTH),
        ("Salary: 900k - 1200k CZK", 900000, 1200000, "CZK", PayPeriod.YEAR),
        ("Salary: 25 - 35 million VND", 25000000, 35000000, "VND", PayPeriod.MONTH),
        ("15 million to 30 million VND based on experience", 15000000, 30000000, "VND", PayPeriod.MONTH),
        ("Salary: Up to PHP 140,000", None, 140000, "PHP", PayPeriod.MONTH),
        ("Salary: 6.5 to 8 million JPY per annum", 6500000, 8000000, "JPY", PayPeriod.YEAR),
        ("CTC: 10,00,000 - 15,00,000 P.A.", 1000000, 1500000, "INR", PayPeriod.YEAR),
        ("Salary 8 - 14 lacs", 800000, 1400000, "INR", PayPeriod.YEAR),
        ("R$ 9.000 por mês, salary", 9000, 9000, "BRL", PayPeriod.MONTH),
        ("Salary: EUR 4.5 – 6k depending on experience", 4500, 6000, "EUR", PayPeriod.MONTH),
        ("Een maandsalaris tussen € 3.100,- en € 4.250,-", 3100, 4250, "EUR", PayPeriod.MONTH),
        ("Bruttomonatsgehalt von EUR 3.600,00", 3600, 3600, "EUR", PayPeriod.MONTH),
        ("Salaire : 42 à 52 €", 42000, 52000, "EUR", PayPeriod.YEAR),
        ("Rémunération : 44k€ / 50k€", 44000, 50000, "EUR", PayPeriod.YEAR),
        ("Onsite | $35K – $55", 35000, 55000, "USD", PayPeriod.YEAR),
        ("Full-time | $90K - $120+K", 90000, 120000, "USD", PayPeriod.YEAR),
        ("Full-time | $80,000/Yr - $110,000/Yr + Equity", 80000, 110000, "USD", PayPeriod.YEAR),
        ("London | £50,000 - £65,000 + Annual Bonus", 50000, 65000, "GBP", PayPeriod.YEAR),
        ("Salary $105k+ significant equity", 105000, None, "USD", PayPeriod.YEAR),
        ("Full-Time. $120-160 + Equity", 120000, 160000, "USD", PayPeriod.YEAR),
        ("Contract, hourly rate $120-160 + equity later", 120, 160, "USD", PayPeriod.HOUR),
        ("Salaries start at $95k and go up from there", 95000, None, "USD", PayPeriod.YEAR),
        ("the lowest salary for this position is around $85k/yr", 85000, None, "USD", PayPeriod.YEAR),
        ("Note: hourly rate must be under $45 hr", None, 45, "USD", PayPeriod.HOUR),
        ("Salary:\n- 45k-60k\nBonus:\n- lunch", 45000, 60000, None, PayPeriod.YEAR),
        ("Compensation\n£90k + 2% in stock", 90000, 90000, "GBP", PayPeriod.YEAR),
        ("Lakeside : Graz : 60k - 85k (.1-.3%) :  ONSITE", 60000, 85000, None, PayPeriod.YEAR),
        ("Web engineer - Perth [50-75k negotiable]", 50000, 75000, None, PayPeriod.YEAR),
        ("Engineering roles:\n140 - 170K, 0.0 - 1.0%", 140000, 170000, None, PayPeriod.YEAR),
        ("Brightmill|PHP Engineer|Leeds| 48k| apply", 48000, 48000, None, PayPeriod.YEAR),
        ("We need a Lead Back-End Engineer (~$125K) now", 125000, 125000, "USD", PayPeriod.YEAR),
        ("$95k+ depending on experience", 95000, None, "USD", PayPeriod.YEAR),
        ("Close deals with an ACV of €20k–€90k\nOTE €110,000 - €130,000", 110000, 130000, "EUR", PayPeriod.YEAR),
        ("Salary: 45k-55k Euro\nData Engineer\n€70,000.00\n-\n€80,000.00", 45000, 55000, "EUR", PayPeriod.YEAR),
        ("REMOTE | weekly pay $1,800", 1800, 1800, "USD", PayPeriod.WEEK),
        ("Salary: $75,000 - $100,000; salary of trainees: $36,000", 75000, 100000, "USD", PayPeriod.YEAR),
        ("Salary: $90,000 - 5 weeks off", 90000, 90000, "USD", PayPeriod.YEAR),
        ("Salary $90,000 20 days off", 90000, 90000, "USD", PayPeriod.YEAR),
        ("Salary: £50,000 / €60,000", 50000, 50000, "GBP", PayPeriod.YEAR),
        ("Salary: £50,000, bonus £60,000", 50000, 50000, "GBP", PayPeriod.YEAR),
        ("Salary: $70,000 - $100k", 70000, 100000, "USD", PayPeriod.YEAR),
        ("Salary: $35k - $60,000", 35000, 60000, "USD", PayPeriod.YEAR),
        ("Salary: $105k+ bonus", 105000, None, "USD", PayPeriod.YEAR),
        ("Salary: $42 - $52", 42, 52, "USD", PayPeriod.HOUR),
        ("Full-time | $75-$95 + equity", 75, 95, "USD", PayPeriod.HOUR),
        ("Full-time | $20-$120 + equity", 20, 120, "USD", PayPeriod.HOUR),
        ("Contract, $120-$160 + equity", 120, 160, "USD", PayPeriod.HOUR),
        ("Brightmill | Engineer | 66k a year | Leeds", 66000, 66000, None, PayPeriod.YEAR),
        ("Brightmill | Engineer | €50,000 to begin", 50000, 50000, "EUR", PayPeriod.YEAR),
        ("€50,000 | Brightmill | Graz", 50000, 50000, "EUR", PayPeriod.YEAR),
        ("A bakery in the middle of the town\n€50,000\nHello.", 50000, 50000, "EUR", PayPeriod.YEAR),
        ("Salary: 60 000 Kč", 60000, 60000, "CZK", PayPeriod.MONTH),
        ("Plat 45 000 - 60 000 Kč per month", 45000, 60000, "CZK", PayPeriod.MONTH),
        ("Salary: EUR50,000", 50000, 50000, "EUR", PayPeriod.YEAR),
        ("Full-time | INR600K – INR900K with a small share", 600000, 900000, "INR", PayPeriod.YEAR),
        ("Salary: RM7,500 - RM9,500", 7500, 9500, "MYR", PayPeriod.MONTH),
        ("Salary: Rp 15.000.000 - Rp 20.000.000", 15000000, 20000000, "IDR", PayPeriod.MONTH),
        ("Salary: Rp15.000.000", 15000000, 15000000, "IDR", PayPeriod.MONTH),
    ],
)
def test_pay_in_all_its_forms(
    text: str, low: float | None, high: float | None, currency: str | None, period: PayPeriod
) -> None:
    assert salary(text) == Salary(min=low, max=high, currency=currency, period=period)


@pytest.mark.parametrize(
    ("currency", "figures"),
    [
        ("USD", "US$95,000|95,000 USD"),
        ("CAD", "C$95,000|CA$95,000|95,000 CAD"),
        ("AUD", "A$95,000|AU$95,000|95,000 AUD"),
        ("NZD", "NZ$95,000|95,000 NZD"),
        ("EUR", "€48,000|48,000 EUR|48,000 Euro|48.000 Euros"),
        ("GBP", "£45,000|45,000 GBP"),
    ],
)
def test_pay_is_for_a_year_in_many_currencies(currency: str, figures: str) -> None:
    found = [salary(f"Salary: {figure}") for figure in figures.split("|")]
    assert {(one.currency, one.period) for one in found if one} == {(currency, PayPeriod.YEAR)}
    assert all(found)


@pytest.mark.parametrize(
    ("currency", "figures"),
    [
        ("AED", "AED 22,000"),
        ("BDT", "BDT 90,000"),
        ("BGN", "BGN 5,500"),
        ("BRL", "R$ 19.000|BRL 19.000"),
        ("CHF", "CHF 9'500|SFR 9'500"),
        ("CLP", "CLP 2.000.000|2 million CLP"),
        ("CNY", "RMB 25,000|25k CNY"),
        ("COP", "COP 8.000.000|8 million COP"),
        ("CZK", "60 000 Kč|CZK 60 000"),
        ("DKK", "DKK 45.000"),
        ("EGP", "EGP 40,000"),
        ("HKD", "HK$45,000|HKD 45,000"),
        ("HUF", "900 000 HUF|0.9 million HUF"),
        ("IDR", "IDR 15,000,000|Rp 15.000.000|15 million IDR"),
        ("ILS", "₪28,000|ILS 28,000|28,000 NIS"),
        ("INR", "₹90,000|INR 90,000|Rs 90,000|Rs. 90,000"),
        ("ISK", "850.000 ISK"),
        ("JPY", "¥400,000|JPY 400,000"),
        ("KES", "KES 180,000"),
        ("KRW", "₩4,000,000|KRW 4,000,000|4 million KRW"),
        ("LKR", "LKR 300,000"),
        ("MXN", "MX$45,000|MXN 45,000"),
        ("MYR", "RM 7,500|MYR 7,500"),
        ("NGN", "₦400,000|NGN 400,000|0.4 million NGN"),
        ("NOK", "52 000 NOK"),
        ("PHP", "₱80,000|PHP 80,000"),
        ("PKR", "PKR 200,000"),
        ("PLN", "15 000 zł|PLN 15 000"),
        ("QAR", "QAR 18,000"),
        ("RON", "12.000 RON"),
        ("RUB", "₽200,000|RUB 200,000"),
        ("SAR", "SAR 18,000"),
        ("SEK", "45 000 SEK"),
        ("SGD", "S$8,500|SGD 8,500"),
        ("THB", "฿60,000|THB 60,000"),
        ("TRY", "₺60,000|TRY 60,000"),
        ("TWD", "NT$70,000|TWD 70,000"),
        ("UAH", "₴80,000|UAH 80,000"),
        ("VND", "35,000,000 ₫|VND 35,000,000"),
        ("ZAR", "ZAR 45,000"),
    ],
)
def test_pay_is_for_a_month_where_that_is_the_custom(currency: str, figures: str) -> None:
    found = [salary(f"Salary: {figure}") for figure in figures.split("|")]
    assert {(one.currency, one.period) for one in found if one} == {(currency, PayPeriod.MONTH)}
    assert all(found)


@pytest.mark.parametrize(
    "text",
    [
        "raised $10M from investors",
        "$5 million in revenue",
        "$1,000 referral bonus",
        "401k match",
        "10k-100k requests a second",
        "We manage $50,000 accounts",
        "one of our products went from nothing to $200k/month",
        "Top creators are making 100k USD/month",
        "One of our store owners makes $60K a year",
        "We charge $3000 per day plus a fee",
        "The kind of problems that companies pay $100K+ to solve",
        "Instead of spending $10,000 to $20,000 on a bootcamp, come to us",
        "1M deliveries per month, up from 150K per month",
        "Nickel\nParis, France\n€55,000.00\n-\n€59,000.00\n2 days ago",
        "10-20k technology companies use our product",
        "We just closed our seed round ($500k)",
        "Our paying customers pay $9 per user per month",
        "we try 20 000 models; php 8000; salary to be discussed",
        "$20 million to $40 million in sales",
        "The pay team moves $1 million+ a year",
        "We offer a salary, lunch and a 401k",
        "Base pay covers your first $500 of travel",
        "Your pay is up to $7,500",
        "Salary: PLN 900",
        "Salary: PLN 150",
        "Onsite | $150 | lunch",
        "Full-time | $120-$160 an event",
        "£60,000 annual bonus",
        "We ship 66k a year",
        "We sell cars (~$125K) now",
        "Brightmill|PHP Engineer|Leeds| 48k boxes| apply",
        "Brightmill|PHP Engineer, 48k| apply",
        "Lakeside : Graz : 60k - 85k boxes",
        "Lakeside grew by 60k - 85k (.1%) : ONSITE",
        "Lakeside : Graz : 600k - 900k (.1%) : ONSITE",
        "Lakeside : Graz : 35k - 390k (.1%) : ONSITE",
        "Salary\nWe sold 45k - 60k here",
        "The salary is told to those who come to see us\n- 45k - 60k -",
        "Salary to be discussed; PHP7 and RM2 are used all year",
    ],
)
def test_money_that_is_no_pay(text: str) -> None:
    assert salary(text) is None


@pytest.mark.parametrize(
    ("place", "currency"),
    [
        *(("Montreal, Canada", None), ("Sydney", None), ("Auckland", None), ("Singapore", None), ("Hong Kong", None)),
        *(("Austin, TX", "USD"), (None, "USD")),
    ],
)
def test_a_dollar_sign_names_no_currency_where_dollars_are_others(place: str | None, currency: str | None) -> None:
    assert salary("$70k - $100k", place) == Salary(min=70000, max=100000, currency=currency, period=PayPeriod.YEAR)


@pytest.mark.parametrize(
    ("place", "currency"),
    [("Stockholm", "SEK"), ("Oslo, Norway", "NOK"), ("Aarhus", "DKK"), ("Berlin", None), (None, None)],
)
def test_the_place_tells_whose_crowns_are_paid(place: str | None, currency: str | None) -> None:
    assert salary("Salary: 45 000 - 55 000 kr", place) == Salary(
        min=45000, max=55000, currency=currency, period=PayPeriod.MONTH
    )
