"""Units of measure: one row a unit.

Columns, separated by ``|``: singular name; spellings beside it; dimension; factor to the dimension's base unit.
Short symbols are matched as written, words whatever their case. Factors are exact by
definition (SI brochure; international yard and pound agreement, 1959) unless marked ~.
"""

from __future__ import annotations

from typing import NamedTuple

from reader.extract.figures.rare_units import ROWS as _RARE


class Unit(NamedTuple):
    """A unit of measure."""

    name: str
    spellings: tuple[str, ...]
    dimension: str
    #: Base units of the dimension in one of this; 0 where conversion is not by a factor (temperatures).
    factor: float


_ROWS = """
acre | acres | area | 4046.8564224
acre-foot | acre-feet; acre feet; acre-foot | volume | 1233481.83754752
ampere | amps; amp; A | current | 1
arcminute | arcminutes; arc minutes | angle | 0.016666666666666666
astronomical unit | astronomical units; AU | length | 149597870700
bar | bar | pressure | 100000
barrel per day | barrels a day; barrels per day; bpd; b/d | oil flow | 1
barrel of oil equivalent | barrels of oil equivalent; boe | energy | 6117863200
barrel | barrels; bbl; bbls | oil volume | 158.987294928
basis point | basis points; bps; bp; basis-point | basis point | 1
billion cubic foot | bcf | volume | 28316846592
billion cubic metre | bcm | volume | 1000000000000
bit | bit | data | 0.125
board foot | board feet | volume | 2.359737216
brake horsepower | bhp | power | 745.6998715822702
British thermal unit | BTU; Btu | energy | 1055.05585262
bushel | bushels | volume | 35.23907016688
byte | bytes | data | 1
calorie | calories; kcal; kilocalorie; kilocalories | energy | 4184
candela | candelas; cd | luminosity | 1
carat | carats; carat; ct | mass | 0.0002
centilitre | centilitres; centiliters; centiliter; cl | volume | 0.01
centimetre | centimetres; centimeter; centimeters; cm | length | 0.01
century | centuries | duration | 3155760000
cubic centimetre | cubic centimetres; cubic centimeters; cubic centimeter; cc; cm3; cm³ | volume | 0.001
cubic foot | cubic feet; cu ft | volume | 28.316846592
cubic inch | cubic inches; cu in | volume | 0.016387064
cubic kilometre | cubic kilometres; cubic kilometers; cubic kilometer; km3; km³ | volume | 1000000000000
cubic metre | cubic metres; cubic meter; cubic meters; m3; m³ | volume | 1000
cubic mile | cubic miles | volume | 4168181825440.58
cubic yard | cubic yards | volume | 764.554857984
day | days | duration | 86400
decade | decades | duration | 315576000
decibel | decibels; dB; dBA; dB(A) | sound | 1
decimetre | decimetres; decimeter; decimeters; dm | length | 0.1
decilitre | decilitres; deciliters; dl; dL | volume | 0.1
degree Celsius | degrees Celsius; degree celsius; degrees centigrade; degree centigrade; degrees C; degree C; deg C; deg celsius; °C; ° C; ºC; ℃; C; celsius; Celsius; centigrade | temperature | 0
degree Fahrenheit | degrees Fahrenheit; degree fahrenheit; degrees F; degree F; deg F; deg fahrenheit; °F; ° F; ºF; ℉; F; fahrenheit; Fahrenheit | temperature | 0
degree | degrees; deg; °; º | angle | 1
dram | drams | mass | 0.0017718451953125
electronvolt | electronvolts; eV | energy | 1.602176634e-19
exabyte | exabytes; EB | data | 1000000000000000000
exajoule | exajoules; EJ | energy | 1000000000000000000
farad | farads | capacitance | 1
fathom | fathoms | length | 1.8288
fluid ounce | fluid ounces; fl oz; fl. oz. | volume | 0.0295735295625
foot | feet; foot; ft; ft.; ′; footer; footers | length | 0.3048
fortnight | fortnights | duration | 1209600
furlong | furlongs | length | 201.168
gallon | gallons; gal; gals; US gallons | volume | 3.785411784
gigabit per second | gigabits per second; gigabits a second; Gbps; Gb/s; Gbit/s | data rate | 125000000
gigabit | gigabits; Gb; Gbit | data | 125000000
gigabyte | gigabytes; gigs; GB; GBs; gig | data | 1000000000
gigaelectronvolt | GeV | energy | 1.602176634e-10
gigahertz | GHz | frequency | 1000000000
gigajoule | gigajoules; GJ | energy | 1000000000
gigalitre | gigalitres; gigaliters | volume | 1000000000
gigapascal | gigapascals; GPa | pressure | 1000000000
gigatonne | gigatonnes; gigatons; Gt | mass | 1000000000000
gigawatt hour | gigawatt hours; gigawatt-hours; GWh | energy | 3600000000000
gigawatt | gigawatts; GW; GWs | power | 1000000000
gram | grams; gramme; grammes; g; gm; gms | mass | 0.001
hectare | hectares; ha | area | 10000
hectolitre | hectolitres; hectoliters; hl | volume | 100
hectopascal | hectopascals; hPa | pressure | 100
hertz | Hz | frequency | 1
horsepower | hp; HP | power | 745.6998715822702
hour | hours; hr; hrs; h | duration | 3600
inch-pound | in-lb; in-lbs; inch-pounds; in lb | torque | 0.1129848290276167
inch | inches; in.; ins; inch; in; ″ | length | 0.0254
joule | joules; J | energy | 1
kelvin | kelvins; K | temperature | 0
kilobit per second | kilobits per second; kbps; kbit/s | data rate | 125
kilobit | kilobits; kb; kbit | data | 125
kilobyte | kilobytes; kB; KB | data | 1000
kilogram | kilograms; kilogramme; kilogrammes; kg; kilo; kilos; kgs | mass | 1
kilohertz | kHz | frequency | 1000
kilojoule | kilojoules; kJ | energy | 1000
kilometre per hour | kilometres per hour; kilometers per hour; kilometres an hour; kilometers an hour; km/h; kph; kmh; kmph; km per hour; km an hour | speed | 0.2777777777777778
kilometre per second | kilometres per second; kilometers per second; km/s | speed | 1000
kilometre | kilometres; kilometer; kilometers; km; kms; klicks | length | 1000
kilonewton | kilonewtons; kN | force | 1000
kilopascal | kilopascals; kPa | pressure | 1000
kilopound per square inch | ksi | pressure | 6894757.293168361
kiloton | kilotons; kilotonnes; kilotonne; kt | mass | 1000000
kilovolt | kilovolts; kV | voltage | 1000
kilowatt hour | kilowatt hours; kWhs; kilowatt-hours; kilowatt-hour; kWh; kwh | energy | 3600000
kilowatt | kilowatts; kW; kw | power | 1000
knot | knots; kts | speed | 0.5144444444444445
light second | light seconds; light-seconds | length | 299792458
light year | light years; light-year; light-years | length | 9460730472580800
litre per 100 kilometres | litres per 100 kilometres; litres per 100km; litres per 100 km; litres/100km; L/100 km; L/100km; l/100km; l/100 km | fuel use | 1
litre | litres; liter; liters; l; L; ltr; ltrs | volume | 1
lumen | lumens; lm | luminous flux | 1
karat | karats; karat | fineness | 1
lux | lux; Lux | illuminance | 1
megabit per second | megabits per second; megabits a second; Mbps; Mb/s; Mbit/s | data rate | 125000
megabit | megabits; Mb; Mbit | data | 125000
megabyte per second | megabytes per second; MB/s | data rate | 1000000
megabyte | megabytes; MB; MBs | data | 1000000
megahertz | MHz | frequency | 1000000
megajoule | megajoules; MJ | energy | 1000000
megalitre | megalitres; megaliters | volume | 1000000
meganewton | meganewtons; MN | force | 1000000
megapascal | megapascals; MPa | pressure | 1000000
megapixel | megapixels; MP; megapixel | resolution | 1
megaton | megatons; megatonnes; megatonne; Mt | mass | 1000000000
megawatt hour | megawatt hours; megawatt-hours; MWh | energy | 3600000000
megawatt | megawatts; MW; MWs; MWe; MWth; MWt | power | 1000000
metre per second squared | m/s²; m/s2 | acceleration | 1
metre per second | metres per second; meters per second; m/s | speed | 1
metre | metres; meter; meters; mtr; mtrs | length | 1
metric ton of carbon dioxide | tonnes of CO2; tons of CO2; tonnes of carbon dioxide; tons of carbon dioxide | mass | 1000
microampere | µA; μA | current | 0.000001
microgram | micrograms; mcg; µg; μg | mass | 0.000000001
micrometre | micrometres; micrometer; micrometers; micron; microns; µm; μm | length | 0.000001
microsecond | microseconds; µs; μs | duration | 0.000001
mile per gallon | miles per gallon; miles to the gallon; mpg; MPGe | fuel economy | 1
mile per hour | miles per hour; miles an hour; mph; m.p.h | speed | 0.44704
mile | miles; mi; mi. | length | 1609.344
millennium | millennia; millenniums | duration | 31557600000
milliampere | milliamps; milliamp; mA | current | 0.001
milliampere-hour | milliampere-hours; milliamp hours; milliamp-hours; mAh | charge | 1
millibar | millibars; mbar; mb | pressure | 100
milligram | milligrams; mg | mass | 0.000001
millilitre | millilitres; milliliter; milliliters; ml | volume | 0.001
millimetre | millimetres; millimeter; millimeters; mm | length | 0.001
million barrel per day | mbpd; mb/d | oil flow | 1000000
million British thermal unit | mmBTU; MMBtu; mmBtu; million British thermal units; million BTU | energy | 1055055852.62
millisecond | milliseconds; ms | duration | 0.001
millivolt | millivolts; mV | voltage | 0.001
milliwatt | milliwatts; mW | power | 0.001
minute | minutes; mins; min | duration | 60
month | months | duration | 2629800
nanogram | nanograms; ng | mass | 0.000000000001
nanometre | nanometres; nanometer; nanometers; nm | length | 0.000000001
nanosecond | nanoseconds; ns | duration | 0.000000001
nautical mile | nautical miles; nmi | length | 1852
newton metre | Nm; newton metres; newton-metres; newton-metre; newton meters; newton-meters | torque | 1
newton | newtons; N | force | 1
night | nights | duration | 86400
ohm | ohms; Ω | resistance | 1
ounce | ounces; oz; oz.; ozs | mass | 0.028349523125
parsec | parsecs | length | 30856775814913673
part per billion | parts per billion; ppb | share | 0.000000001
part per million | parts per million; ppm | share | 0.000001
pascal | pascals; Pa | pressure | 1
person-hour | man-hours; person-hours; work-hours | labour | 1
petabyte | petabytes; PB; PBs | data | 1000000000000000
petajoule | petajoules; PJ | energy | 1000000000000000
picometre | picometres; picometer; picometers | length | 0.000000000001
pint | pints | volume | 0.56826125
pixel | pixels; px | resolution | 0.000001
pound per square inch | pounds per square inch; psi; PSI; psig; psia | pressure | 6894.757293168361
pound | lb; lbs; lbs.; lb. | mass | 0.45359237
pound-foot | pound-feet; pound-foot; lb-ft; lb ft; lb.-ft.; lb-ft.; lbft; pound feet; foot-pounds; foot pounds; ft-lb; ft lb; ft-lbs; pounds-feet; lbs-ft; pounds feet | torque | 1.3558179483314004
quart | quarts; qt; qts | volume | 0.946352946
revolution per minute | revolutions per minute; rev/min; rpm; RPM; revs per minute | frequency | 0.016666666666666666
second | seconds; secs; sec; s | duration | 1
square centimetre | square centimetres; square centimeters; sq cm; cm2; cm² | area | 0.0001
square foot | square feet; sq.ft; sq.ft.; square-feet; square-foot; sq ft; sq. ft.; sq. ft; sqft; sq feet; sq. feet; sf; ft²; ft2 | area | 0.09290304
square inch | square inches; sq in | area | 0.00064516
square kilometre | square kilometres; square kilometer; square kilometers; square-kilometre; square-kilometer; square km; square kms; sq km; sq. km; sq kms; sqkm; sq kilometres; sq kilometers; km2; km² | area | 1000000
square metre | square metres; sq.m; sq.m.; square meter; square meters; square-metre; square-meter; sq m; sq. m; sq metres; sq meters; sqm; m2; m² | area | 1
square mile | square miles; square-mile; sq mi; sq. mi.; sq miles; sq. miles; sq mile; sq. mile | area | 2589988.110336
square yard | square yards; sq yd | area | 0.83612736
stone | st | mass | 6.35029318
tablespoon | tablespoons; tbsp | volume | 0.01478676478125
teaspoon | teaspoons; tsp | volume | 0.00492892159375
terabyte | terabytes; TB; TBs | data | 1000000000000
teraelectronvolt | TeV | energy | 1.602176634e-07
terahertz | THz | frequency | 1000000000000
terajoule | terajoules; TJ | energy | 1000000000000
terawatt hour | terawatt hours; terawatt-hours; TWh | energy | 3600000000000000
terawatt | terawatts; TW | power | 1000000000000
tesla | teslas | magnetic field | 1
ton | tons; short tons; long tons; short ton; long ton | mass | 1000
tonne | tonnes; metric ton; Mts; metric tons; metric tonnes; mt; t; tn | mass | 1000
troy ounce | troy ounces; troy oz | mass | 0.0311034768
twenty-foot equivalent unit | TEU; TEUs | container | 1
volt | volts; V | voltage | 1
watt hour | watt hours; watt-hours; Wh | energy | 3600
watt | watts; W | power | 1
week | weeks; wk; wks | duration | 604800
yard | yards; yd; yds | length | 0.9144
year | years; yrs; yr | duration | 31557600
nit | nits; nit | luminance | 1
frame per second | fps; frames per second; frames a second | frequency | 1
beat per minute | bpm; beats per minute; beats a minute | frequency | 0.016666666666666666
cubic foot per second | cubic feet per second; cfs | flow | 0.028316846592
trillion cubic foot | tcf; Tcf | volume | 28316846592000
international unit | IU; international units | potency | 1
millimetre of mercury | mmHg; mm Hg | pressure | 133.322387415
millimole per litre | mmol/L; mmol/l | concentration | 1
dot per inch | dpi; dots per inch | resolution | 1
pixel per inch | ppi; pixels per inch | resolution | 1
sievert | sieverts; Sv | dose | 1
millisievert | millisieverts; mSv | dose | 0.001
teraflop | teraflops; TFLOPS; Tflops | computing | 1000000000000
therm | therms | energy | 105505585.262
ampere-hour | amp-hours; amp hours; ampere-hours; amp-hour; amp-hr; amp-hrs; Ah | charge | 1000
"""


def _parse(row: str) -> Unit:
    name, spellings, dimension, factor = (cell.strip() for cell in row.split("|"))
    return Unit(name, (name, *(s.strip() for s in spellings.split(";"))), dimension, float(factor))


UNITS: tuple[Unit, ...] = tuple(_parse(row) for row in (_ROWS.strip() + _RARE.rstrip()).splitlines())
BY_NAME: dict[str, Unit] = {unit.name: unit for unit in UNITS}


def unit_of(name: str | None) -> Unit | None:
    """The unit called ``name`` in the singular, rates ("litre per day") too, or None."""
    if not name:
        return None
    known = BY_NAME.get(name)
    if known is not None:
        return known
    above, per, below = name.partition(" per ")
    top, bottom = BY_NAME.get(above), BY_NAME.get(below)
    if not per or top is None or bottom is None or not top.factor or not bottom.factor:
        return None
    dimension = f"{top.dimension} per {bottom.dimension}"
    return Unit(name, (name,), dimension, top.factor / bottom.factor)
