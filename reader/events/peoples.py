"""Words for peoples and what is theirs, by country: "Russian troops" are Russia's. From general English."""

from __future__ import annotations

_ROWS = """
afghanistan: afghan afghans
albania: albanian albanians
algeria: algerian algerians
argentina: argentine argentinian argentines
armenia: armenian armenians
australia: australian australians
austria: austrian austrians
azerbaijan: azerbaijani azeri
bangladesh: bangladeshi
belarus: belarusian belarusians
belgium: belgian belgians
brazil: brazilian brazilians
britain: british briton britons
bulgaria: bulgarian bulgarians
cambodia: cambodian
canada: canadian canadians
chile: chilean
china: chinese
colombia: colombian colombians
croatia: croatian croatians
cuba: cuban cubans
cyprus: cypriot
czechia: czech czechs
denmark: danish dane danes
egypt: egyptian egyptians
england: english
estonia: estonian
ethiopia: ethiopian
finland: finnish finn finns
france: french
georgia: georgian
germany: german germans
ghana: ghanaian
greece: greek greeks
haiti: haitian haitians
hungary: hungarian hungarians
iceland: icelandic
india: indian indians
indonesia: indonesian indonesians
iran: iranian iranians
iraq: iraqi iraqis
ireland: irish
israel: israeli israelis
italy: italian italians
jamaica: jamaican
japan: japanese
jordan: jordanian
kenya: kenyan kenyans
korea: korean koreans
kuwait: kuwaiti
latvia: latvian
lebanon: lebanese
libya: libyan libyans
lithuania: lithuanian
malaysia: malaysian malaysians
mexico: mexican mexicans
morocco: moroccan
nepal: nepalese nepali
netherlands: dutch
nigeria: nigerian nigerians
norway: norwegian norwegians
pakistan: pakistani pakistanis
palestine: palestinian palestinians
peru: peruvian
philippines: filipino filipinos philippine
poland: polish pole poles
portugal: portuguese
romania: romanian romanians
russia: russian russians
scotland: scottish scots
serbia: serbian serb serbs
slovakia: slovak
slovenia: slovenian
somalia: somali somalis
spain: spanish
sudan: sudanese
sweden: swedish swede swedes
switzerland: swiss
syria: syrian syrians
taiwan: taiwanese
thailand: thai
tunisia: tunisian
turkey: turkish turk turks
ukraine: ukrainian ukrainians
us: american americans
venezuela: venezuelan
vietnam: vietnamese
wales: welsh
yemen: yemeni yemenis
"""
#: Word for a people, lower case → the last word of the country's name.
COUNTRY_OF = {
    word: country
    for country, words in (row.split(": ") for row in _ROWS.strip().splitlines())
    for word in words.split()
}
