"""Currencies: one row a currency: singular name; ISO 4217 code; symbols; plural and other words.

A bare "$", "dollar", "pound", "franc" … means the row marked first; "dollars" with nothing else is read
as US dollars, since news in English names other dollars.
"""

from __future__ import annotations

from typing import NamedTuple


class Currency(NamedTuple):
    """A currency with what stands before or after its numbers."""

    name: str
    code: str
    symbols: tuple[str, ...]
    words: tuple[str, ...]


_ROWS = """
US dollar | USD | $; US$; $US; US $; U.S.$; U.S. $ | dollars; dollar; US dollars; U.S. dollars; American dollars; bucks
pound sterling | GBP | £; GB£; UK£; GB pounds | pounds sterling; pounds; pound; quid; British pounds; sterling
euro | EUR | €; Euro; EUR€ | euros; euro
Argentine peso | ARS | AR$ | Argentine pesos
Australian dollar | AUD | A$; AU$; $A; $AU; Aus$; AU $ | Australian dollars; Aussie dollars
Bangladeshi taka | BDT | Tk; ৳ | taka; takas
bitcoin | BTC | ₿ | bitcoins; bitcoin
Brazilian real | BRL | R$ | reais; Brazilian reais; Brazilian real; reals
Bulgarian lev | BGN |  | leva; lev
Canadian dollar | CAD | C$; CA$; CAN$; Can$; $C; CDN$ | Canadian dollars
cent | USc | ¢ | cents; cent
Chilean peso | CLP |  | Chilean pesos
Chinese yuan | CNY | CN¥; RMB; rmb | yuan; renminbi; Chinese yuan
Colombian peso | COP |  | Colombian pesos
Croatian kuna | HRK |  | kuna; kn; kunas
Czech koruna | CZK | Kč | koruna; korunas; koruny; Czech crowns; Czech koruna
Danish krone | DKK | DKr | Danish kroner; Danish crowns
Deutsche mark | DEM | DM | Deutsche marks; German marks; deutschmarks; deutschemarks; deutsche marks
Egyptian pound | EGP | E£ | Egyptian pounds
Emirati dirham | AED | Dh; Dhs | dirhams; dirham; UAE dirhams
ether | ETH |  | ethers
Ethiopian birr | ETB | Br | birr
Finnish markka | FIM |  | markka; Finnish markka; markkaa
French franc | FRF | FF | French francs
Georgian lari | GEL |  | lari
Ghanaian cedi | GHS | GH₵; GHC | cedis; cedi
Hong Kong dollar | HKD | HK$; HK $; $HK | Hong Kong dollars
Hungarian forint | HUF | Ft | forint; forints
Icelandic krona | ISK |  | Icelandic kronur; Icelandic krona; kronur
Indian rupee | INR | ₹; Rs; Rs.; Re | rupees; rupee; Indian rupees
Indonesian rupiah | IDR | Rp; Rp. | rupiah; rupiahs
Iranian rial | IRR | ﷼ | rials; rial
Iraqi dinar | IQD |  | Iraqi dinars
Israeli shekel | ILS | ₪; NIS | shekels; shekel
Italian lira | ITL |  | Italian lire; lire
Jamaican dollar | JMD | J$ | Jamaican dollars
Japanese yen | JPY | ¥; JP¥; Y=; ￥ | yen; Japanese yen
Jordanian dinar | JOD | JD | Jordanian dinars
Kazakh tenge | KZT | ₸ | tenge
Kenyan shilling | KES | KSh; Ksh; Sh | Kenyan shillings; shillings
krone | Kroner |  | kroner; krone
Kuwaiti dinar | KWD | KD | Kuwaiti dinars
Malaysian ringgit | MYR | RM | ringgit; ringgits; Malaysian ringgit
Mexican peso | MXN | MX$; Mex$ | Mexican pesos; pesos; peso
Moroccan dirham | MAD |  | Moroccan dirhams
New Zealand dollar | NZD | NZ$; $NZ; NZ $ | New Zealand dollars; kiwi dollars
Nigerian naira | NGN | ₦ | naira
Norwegian krone | NOK | NKr | Norwegian kroner; Norwegian crowns; Norwegian krone
Pakistani rupee | PKR |  | Pakistani rupees
penny | GBp | p | pence; pennies
Peruvian sol | PEN | S/ | soles; Peruvian soles
Philippine peso | PHP | ₱; Php | Philippine pesos
Polish zloty | PLN | zł | zlotys; zloty; zloties
Portuguese escudo | PTE |  | escudos; escudo
Qatari riyal | QAR | QR | Qatari riyals
Romanian leu | RON |  | lei; leu
Russian rouble | RUB | ₽ | roubles; rubles; rouble; ruble
Saudi riyal | SAR | SR; SAR | riyals; riyal; Saudi riyals
sen | Sen |  | sen
Serbian dinar | RSD |  | Serbian dinars; dinars; dinar
Singapore dollar | SGD | S$ | Singapore dollars
South African rand | ZAR | R | rand; rands
South Korean won | KRW | ₩ | won; Korean won; South Korean won
Spanish peseta | ESP |  | pesetas; peseta
Sri Lankan rupee | LKR | SLRs | Sri Lankan rupees
Swedish krona | SEK | SKr | kronor; krona; Swedish crowns; Swedish kronor; Swedish krona; Swedish kroner
Swiss franc | CHF | CHF; SFr; SFr.; Fr. | Swiss francs; francs; franc
Taiwan dollar | TWD | NT$; TW$ | Taiwan dollars; New Taiwan dollars
Tanzanian shilling | TZS | TSh | Tanzanian shillings
Thai baht | THB | ฿ | baht
Turkish lira | TRY | ₺; TL | lira; liras; Turkish lira; Turkish liras
Ugandan shilling | UGX | USh | Ugandan shillings
Ukrainian hryvnia | UAH | ₴ | hryvnias; hryvnia; hryvnyas
Vietnamese dong | VND | ₫ | dong
Zimbabwean dollar | ZWL | Z$ | Zimbabwean dollars
"""


def _parse(row: str) -> Currency:
    name, code, symbols, words = (cell.strip() for cell in row.split("|"))
    return Currency(name, code, _cells(symbols), (name, *_cells(words)))


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


CURRENCIES: tuple[Currency, ...] = tuple(_parse(row) for row in _ROWS.strip().splitlines())
BY_SYMBOL: dict[str, str] = {symbol: row.name for row in CURRENCIES for symbol in (*row.symbols, row.code)}
BY_WORD: dict[str, str] = {word.lower(): row.name for row in CURRENCIES for word in row.words}

#: A word that several countries' moneys share → the country's name in the text → whose money it is there.
SHARED: dict[str, dict[str, str]] = {
    "krone": {"Norw": "Norwegian krone", "Oslo": "Norwegian krone", "Danish": "Danish krone", "Denmark": "Danish "
    "krone"},
    "Mexican peso": {"Philippine": "Philippine peso", "Argentin": "Argentine peso", "Chile": "Chilean peso",
                     "Colombia": "Colombian peso", "Mexic": "Mexican peso"},
    "Indian rupee": {"Pakistan": "Pakistani rupee", "Sri Lanka": "Sri Lankan rupee", "India": "Indian rupee"},
    "Serbian dinar": {"Iraq": "Iraqi dinar", "Kuwait": "Kuwaiti dinar", "Jordan": "Jordanian dinar"},
    "Swiss franc": {"Swiss": "Swiss franc", "Switzerland": "Swiss franc", "French": "French franc"},
}  # fmt: skip
