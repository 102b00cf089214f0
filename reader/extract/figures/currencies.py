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
US dollar | USD | $; US$; $US; US $; U.S.$; U.S. $ | dollars; dollar; US dollars; U.S. dollars; American dollars; \
bucks; greenbacks
pound sterling | GBP | £; GB£; UK£; GB pounds | pounds sterling; pounds; pound; quid; British pounds; sterling
euro | EUR | €; Euro; euro; EUR€ | euros; euro
Afghan afghani | AFN |  | afghanis; afghani
Albanian lek | ALL |  | lek; leks
Algerian dinar | DZD |  | Algerian dinars
Angolan kwanza | AOA |  | kwanzas; kwanza
Argentine peso | ARS | AR$ | Argentine pesos
Armenian dram | AMD |  | Armenian drams
Australian dollar | AUD | A$; AU$; $A; $AU; Aus$; AU $ | Australian dollars; Aussie dollars
Azerbaijani manat | AZN | ₼ | manats; manat; Azerbaijani manats
Bahamian dollar | BSD | B$ | Bahamian dollars
Bahraini dinar | BHD |  | Bahraini dinars
Bangladeshi taka | BDT | Tk; ৳ | taka; takas
Barbadian dollar | BBD | Bds$ | Barbadian dollars; Barbados dollars
Belarusian rouble | BYN |  | Belarusian roubles; Belarusian rubles
Belize dollar | BZD | BZ$ | Belize dollars
Belgian franc | BEF |  | Belgian francs
bitcoin | BTC | ₿ | bitcoins; bitcoin
Bolivian boliviano | BOB |  | bolivianos; boliviano
Bosnian mark | BAM |  | convertible marks; Bosnian marks
Botswana pula | BWP |  | pula
Brazilian real | BRL | R$ | reais; Brazilian reais; Brazilian real; reals
Brunei dollar | BND |  | Brunei dollars
Bulgarian lev | BGN |  | leva; lev; levs
Burmese kyat | MMK |  | kyats; kyat
Burundian franc | BIF |  | Burundian francs; Burundi francs
Cambodian riel | KHR | ៛ | riels; riel
Canadian dollar | CAD | C$; CA$; CAN$; Can$; $C; CDN$ | Canadian dollars
Caymanian dollar | KYD | CI$ | Cayman dollars; Cayman Islands dollars
cent | USc | ¢ | cents; cent; c; US cents; U.S. cents; American cents; euro cents; eurocents; Australian cents; \
Canadian cents; Hong Kong cents; New Zealand cents; Singapore cents
centavo | centavo |  | centavos; centavo
centime | centime |  | centimes; centime
CFA franc | XOF | XAF; CFA | CFA francs; francs CFA
Chilean peso | CLP |  | Chilean pesos
Chinese yuan | CNY | CN¥; RMB; rmb | yuan; renminbi; Chinese yuan
Colombian peso | COP |  | Colombian pesos
Congolese franc | CDF |  | Congolese francs
Costa Rican colon | CRC | ₡ | colones; Costa Rican colones; colons
Croatian kuna | HRK |  | kuna; kn; kunas
Cuban peso | CUP |  | Cuban pesos
Czech koruna | CZK | Kč | koruna; korunas; koruny; Czech crowns; Czech koruna
Danish krone | DKK | DKr | Danish kroner; Danish crowns
Deutsche mark | DEM | DM | Deutsche marks; German marks; deutschmarks; deutschemarks; deutsche marks
Djiboutian franc | DJF |  | Djibouti francs; Djiboutian francs
dogecoin | DOGE |  | dogecoins; dogecoin
Dominican peso | DOP | RD$ | Dominican pesos
East Caribbean dollar | XCD | EC$ | East Caribbean dollars
Egyptian pound | EGP | E£ | Egyptian pounds
Emirati dirham | AED | Dh; Dhs | dirhams; dirham; UAE dirhams
Eritrean nakfa | ERN |  | nakfa
Estonian kroon | EEK |  | kroons; kroon
ether | ETH |  | ethers
Ethiopian birr | ETB | Br | birr
Fijian dollar | FJD | FJ$ | Fijian dollars; Fiji dollars
Finnish markka | FIM |  | markka; Finnish markka; markkaa
French franc | FRF | FF | French francs
Gambian dalasi | GMD |  | dalasis; dalasi
Georgian lari | GEL |  | lari
Ghanaian cedi | GHS | GH₵; GH¢; GHC | cedis; cedi
Guatemalan quetzal | GTQ |  | quetzals; quetzales; quetzal
guinea | guinea |  | guineas
Guinean franc | GNF |  | Guinean francs
Guyanese dollar | GYD | G$ | Guyanese dollars; Guyana dollars
Haitian gourde | HTG |  | gourdes; gourde
Honduran lempira | HNL |  | lempiras; lempira
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
Kenyan shilling | KES | KSh; Ksh; Sh | Kenyan shillings; Kenya shillings; shillings
kopeck | kopeck |  | kopecks; kopeks; kopeck
krone | Kroner | kr; kr. | kroner; krone; kr
Kuwaiti dinar | KWD | KD | Kuwaiti dinars
Kyrgyz som | KGS |  | soms; som; Kyrgyz soms
Laotian kip | LAK | ₭ | kip; kips
Latvian lats | LVL |  | lats
Lebanese pound | LBP | L£ | Lebanese pounds; Lebanese lira
Liberian dollar | LRD | L$ | Liberian dollars
Libyan dinar | LYD |  | Libyan dinars
Lithuanian litas | LTL |  | litas
Macanese pataca | MOP | MOP$ | patacas; pataca
Macedonian denar | MKD |  | denars; denar
Malagasy ariary | MGA |  | ariary
Malawian kwacha | MWK |  | Malawian kwacha; Malawi kwacha
Malaysian ringgit | MYR | RM | ringgit; ringgits; Malaysian ringgit
Maldivian rufiyaa | MVR |  | rufiyaa
Mauritanian ouguiya | MRU |  | ouguiya; ouguiyas
Mauritian rupee | MUR |  | Mauritian rupees
Mexican peso | MXN | MX$; Mex$ | Mexican pesos; pesos; peso
Moldovan leu | MDL |  | Moldovan lei
Mongolian tugrik | MNT | ₮ | tugriks; tugrik; togrog
Moroccan dirham | MAD |  | Moroccan dirhams
Mozambican metical | MZN |  | meticais; meticals; metical
Namibian dollar | NAD | N$ | Namibian dollars; Namibia dollars
Nepalese rupee | NPR | NRs | Nepalese rupees; Nepali rupees
New Zealand dollar | NZD | NZ$; $NZ; NZ $ | New Zealand dollars; kiwi dollars
Nicaraguan cordoba | NIO |  | cordobas; córdobas; cordoba
Nigerian naira | NGN | ₦ | naira
North Korean won | KPW |  | North Korean won
Norwegian krone | NOK | NKr | Norwegian kroner; Norwegian crowns; Norwegian krone
Omani rial | OMR |  | Omani rials
paisa | paisa |  | paise; paisa
Pakistani rupee | PKR |  | Pakistani rupees
Panamanian balboa | PAB |  | balboas; balboa
Papua New Guinean kina | PGK |  | kina
Paraguayan guarani | PYG | ₲ | guaranis; guaranies; guarani
penny | GBp | p | pence; pennies
Peruvian sol | PEN | S/ | soles; Peruvian soles
pfennig | pfennig |  | pfennigs; pfennig
Philippine peso | PHP | ₱; Php | Philippine pesos
Polish zloty | PLN | zł | zlotys; zloty; zloties; zł
Portuguese escudo | PTE |  | escudos; escudo
Qatari riyal | QAR | QR | Qatari riyals
Romanian leu | RON |  | lei; leu
Russian rouble | RUB | ₽ | roubles; rubles; rouble; ruble
Rwandan franc | RWF |  | Rwandan francs; Rwanda francs
Samoan tala | WST |  | tala
satoshi | sats |  | satoshis; sats
Saudi riyal | SAR | SR; SAR | riyals; riyal; Saudi riyals
sen | Sen |  | sen
Serbian dinar | RSD |  | Serbian dinars; dinars; dinar
Seychellois rupee | SCR |  | Seychelles rupees; Seychellois rupees
Sierra Leonean leone | SLE |  | leones; leone
Singapore dollar | SGD | S$ | Singapore dollars
Slovak koruna | SKK |  | Slovak crowns; Slovak koruna
Somali shilling | SOS |  | Somali shillings
South African rand | ZAR | R | rand; rands
South Korean won | KRW | ₩ | won; Korean won; South Korean won
South Sudanese pound | SSP |  | South Sudanese pounds
Spanish peseta | ESP |  | pesetas; peseta
Sri Lankan rupee | LKR | SLRs | Sri Lankan rupees
Sudanese pound | SDG |  | Sudanese pounds
Surinamese dollar | SRD |  | Surinamese dollars
Swazi lilangeni | SZL |  | emalangeni; lilangeni
Swedish krona | SEK | SKr | kronor; krona; Swedish crowns; Swedish kronor; Swedish krona; Swedish kroner
Swiss franc | CHF | CHF; SFr; SFr.; Fr. | Swiss francs; francs; franc
Syrian pound | SYP |  | Syrian pounds
Taiwan dollar | TWD | NT$; TW$ | Taiwan dollars; New Taiwan dollars
Tajik somoni | TJS |  | somoni; somonis
Tanzanian shilling | TZS | TSh | Tanzanian shillings; Tanzania shillings
tether | USDT |  | tethers
Thai baht | THB | ฿ | baht
Tongan paanga | TOP |  | paanga
Trinidadian dollar | TTD | TT$ | Trinidad and Tobago dollars; Trinidad dollars
Tunisian dinar | TND |  | Tunisian dinars
Turkish lira | TRY | ₺; TL | lira; liras; Turkish lira; Turkish liras
Turkmen manat | TMT |  | Turkmen manats; Turkmenistani manats
Ugandan shilling | UGX | USh | Ugandan shillings; Uganda shillings
Ukrainian hryvnia | UAH | ₴ | hryvnias; hryvnia; hryvnyas
Uruguayan peso | UYU |  | Uruguayan pesos
Uzbek sum | UZS |  | Uzbek soums; Uzbek sums; Uzbek som; soums; soum
Venezuelan bolivar | VES | Bs | bolivars; bolivares; bolivar; bolívares
Vietnamese dong | VND | ₫ | dong
Yemeni rial | YER |  | Yemeni rials
Zambian kwacha | ZMW | ZK | kwacha; kwachas; Zambian kwacha
Zimbabwean dollar | ZWL | Z$ | Zimbabwean dollars; Zimbabwe dollars
"""


def _parse(row: str) -> Currency:
    name, code, symbols, words = (cell.strip() for cell in row.split("|"))
    return Currency(name, code, _cells(symbols), (name, *_cells(words)))


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


CURRENCIES: tuple[Currency, ...] = tuple(_parse(row) for row in _ROWS.strip().splitlines())
#: Codes that are words or names in capitals too: they are read nowhere.
_WORDS_TOO = frozenset(
    "BAM BOB COP CUP DOP LAK MAD MOP MOP$ NAD NIO PAB PEN SLE SOS TOP VES CRC SSP SCR ALL "
    "AMD ESP fils sats paisa kopeck DOGE centavo centime guinea pfennig".split()
)
BY_SYMBOL: dict[str, str] = {
    symbol: row.name for row in CURRENCIES for symbol in (*row.symbols, row.code) if symbol not in _WORDS_TOO
}
BY_WORD: dict[str, str] = {word.lower(): row.name for row in CURRENCIES for word in row.words}

#: A word that several countries' moneys share → the country's name in the text → whose money it is there.
SHARED: dict[str, dict[str, str]] = {
    "krone": {"Norw": "Norwegian krone", "Oslo": "Norwegian krone", "Danish": "Danish krone",
              "Denmark": "Danish krone", "Copenhagen": "Danish krone", "Swed": "Swedish krona",
              "Stockholm": "Swedish krona", "Iceland": "Icelandic krona"},
    "Mexican peso": {"Philippine": "Philippine peso", "Argentin": "Argentine peso", "Chile": "Chilean peso",
                     "Colombia": "Colombian peso", "Cuba": "Cuban peso", "Dominican": "Dominican peso",
                     "Urugua": "Uruguayan peso", "Mexic": "Mexican peso"},
    "Indian rupee": {"Pakistan": "Pakistani rupee", "Sri Lanka": "Sri Lankan rupee", "Nepal": "Nepalese rupee",
                     "Mauriti": "Mauritian rupee", "India": "Indian rupee"},
    "Serbian dinar": {"Iraq": "Iraqi dinar", "Kuwait": "Kuwaiti dinar", "Jordan": "Jordanian dinar",
                      "Tunisia": "Tunisian dinar", "Algeria": "Algerian dinar", "Libya": "Libyan dinar",
                      "Bahrain": "Bahraini dinar"},
    "Swiss franc": {"Swiss": "Swiss franc", "Switzerland": "Swiss franc", "French": "French franc",
                    "Belgi": "Belgian franc", "Congo": "Congolese franc", "Rwanda": "Rwandan franc",
                    "Burundi": "Burundian franc", "Djibouti": "Djiboutian franc", "Senegal": "CFA franc",
                    "Ivory Coast": "CFA franc", "Cameroon": "CFA franc", "Gabon": "CFA franc", "Mali": "CFA franc"},
    "Kenyan shilling": {"Uganda": "Ugandan shilling", "Tanzania": "Tanzanian shilling", "Somali": "Somali shilling",
                        "Kenya": "Kenyan shilling"},
    "Iranian rial": {"Yemen": "Yemeni rial", "Oman": "Omani rial", "Iran": "Iranian rial"},
    "Saudi riyal": {"Qatar": "Qatari riyal", "Saudi": "Saudi riyal"},
    "Emirati dirham": {"Morocc": "Moroccan dirham", "Dubai": "Emirati dirham", "Emirat": "Emirati dirham",
                       "UAE": "Emirati dirham"},
}  # fmt: skip
#: How far from an amount a country is looked for, in characters.
_NEAR = 1500


def whose(name: str, text: str, at: int) -> str:
    """The money that a shared word or sign at ``at`` means: that of the country named nearest to it."""
    countries = SHARED.get(name)
    if countries is None:
        return name
    nearest, found = _NEAR + 1, _DEFAULT.get(name, name)
    for country, own in countries.items():
        before, behind = text.rfind(country, max(0, at - _NEAR), at), text.find(country, at, at + _NEAR)
        for where in (before, behind):
            if where >= 0 and abs(where - at) < nearest:
                nearest, found = abs(where - at), own
    return found


_DEFAULT = {"krone": "Danish krone"}
