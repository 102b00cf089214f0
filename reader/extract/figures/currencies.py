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
US dollar | USD | $; US$; $US | dollars; dollar; US dollars; U.S. dollars; American dollars; bucks
pound sterling | GBP | £; GB£; UK£ | pounds sterling; pounds; pound; quid; British pounds
euro | EUR | € | euros; euro
Australian dollar | AUD | A$; AU$; $A | Australian dollars; Aussie dollars
Brazilian real | BRL | R$ | reais; Brazilian reais; Brazilian real
Canadian dollar | CAD | C$; CA$; CAN$; Can$ | Canadian dollars
cent | USc | ¢ | cents; cent
Chinese yuan | CNY | CN¥; RMB | yuan; renminbi; Chinese yuan
Czech koruna | CZK | Kč | koruna; korunas; Czech crowns; crowns
Danish krone | DKK | DKr | Danish kroner; kroner
Egyptian pound | EGP | E£ | Egyptian pounds
Hong Kong dollar | HKD | HK$ | Hong Kong dollars
Hungarian forint | HUF | Ft | forint; forints
Indian rupee | INR | ₹; Rs; Rs. | rupees; rupee; Indian rupees
Indonesian rupiah | IDR | Rp | rupiah; rupiahs
Iranian rial | IRR | ﷼ | rials; rial
Israeli shekel | ILS | ₪; NIS | shekels; shekel
Japanese yen | JPY | ¥; JP¥ | yen; Japanese yen
Kenyan shilling | KES | KSh; Ksh | Kenyan shillings; shillings
Mexican peso | MXN | MX$; Mex$ | Mexican pesos; pesos; peso
New Zealand dollar | NZD | NZ$ | New Zealand dollars; kiwi dollars
Nigerian naira | NGN | ₦ | naira
Norwegian krone | NOK | NKr | Norwegian kroner; Norwegian crowns
Pakistani rupee | PKR | PKR | Pakistani rupees
penny | GBp | p | pence; pennies
Polish zloty | PLN | zł | zlotys; zloty; zloties
Russian rouble | RUB | ₽ | roubles; rubles; rouble; ruble
Saudi riyal | SAR | SR | riyals; riyal
Singapore dollar | SGD | S$ | Singapore dollars
South African rand | ZAR | ZAR | rand; rands
South Korean won | KRW | ₩ | won; Korean won
Swedish krona | SEK | SKr | kronor; krona; Swedish crowns; Swedish kronor
Swiss franc | CHF | CHF; SFr; Fr. | Swiss francs; francs; franc
Taiwan dollar | TWD | NT$ | Taiwan dollars
Thai baht | THB | ฿ | baht
Turkish lira | TRY | ₺; TL | lira; liras; Turkish lira
UAE dirham | AED | Dh; Dhs | dirhams; dirham
Ukrainian hryvnia | UAH | ₴ | hryvnias; hryvnia; hryvnyas
Vietnamese dong | VND | ₫ | dong
bitcoin | BTC | ₿ | bitcoins; bitcoin
"""


def _parse(row: str) -> Currency:
    name, code, symbols, words = (cell.strip() for cell in row.split("|"))
    return Currency(
        name, code, tuple(s.strip() for s in symbols.split(";")), (name, *(w.strip() for w in words.split(";")))
    )


CURRENCIES: tuple[Currency, ...] = tuple(_parse(row) for row in _ROWS.strip().splitlines())
BY_SYMBOL: dict[str, str] = {symbol: row.name for row in CURRENCIES for symbol in (*row.symbols, row.code)}
BY_WORD: dict[str, str] = {word.lower(): row.name for row in CURRENCIES for word in row.words}
