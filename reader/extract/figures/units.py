"""Units of measure: one row a unit.

Columns: singular name; spellings beside the regular plural, separated by ``|``; dimension; factor to the
dimension's base unit. Symbols are matched as written, words whatever their case. Factors are exact by
definition (SI brochure; international yard and pound agreement, 1959) unless marked ~.
"""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of measure."""

    name: str
    spellings: tuple[str, ...]
    dimension: str
    #: Base units of the dimension in one of this; 0 where conversion is not by a factor (temperatures).
    factor: float


_ROWS = """
acre | acres | area | 4046.8564224
barrel | barrels; bbl | oil volume | 158.987294928
barrel a day | barrels a day; barrels per day; bpd | oil flow | 1
byte | bytes | data | 1
brake horsepower | bhp | power | 745.6998715822702
British thermal unit | BTU; Btu | energy | 1055.05585262
calorie | calories; kcal | energy | 4184
centimetre | centimetres; centimeter; centimeters; cm | length | 0.01
cubic foot | cubic feet; cu ft | volume | 28.316846592
cubic metre | cubic metres; cubic meter; cubic meters; m3; m³ | volume | 1000
day | days | duration | 86400
decade | decades | duration | 315576000
decibel | decibels; dB | sound | 1
degree | degrees | angle | 1
degree Celsius | degrees Celsius; degrees celsius; degrees C; °C; ºC; C | temperature | 0
degree Fahrenheit | degrees Fahrenheit; degrees fahrenheit; degrees F; °F; ºF; F | temperature | 0
foot | feet; ft | length | 0.3048
fortnight | fortnights | duration | 1209600
gallon | gallons; gal | volume | 3.785411784
gigabyte | gigabytes; GB | data | 1000000000
gigawatt | gigawatts; GW | power | 1000000000
gigawatt hour | gigawatt hours; gigawatt-hours; GWh | energy | 3600000000000
gram | grams; gramme; grammes; g | mass | 0.001
hectare | hectares; ha | area | 10000
hertz | Hz | frequency | 1
horsepower | hp; HP | power | 745.6998715822702
hour | hours; hr; hrs | duration | 3600
inch | inches; in. | length | 0.0254
kilobyte | kilobytes; kB; KB | data | 1000
kilogram | kilograms; kilogramme; kilogrammes; kg; kilo; kilos; kgs | mass | 1
kilometre | kilometres; kilometer; kilometers; km; kms | length | 1000
kilometre per hour | kilometres per hour; kilometers per hour; kilometres an hour; kilometers an hour; km/h; kph; kmh; km per hour; km an hour | speed | 0.2777777777777778
kilowatt | kilowatts; kW | power | 1000
kilowatt hour | kilowatt hours; kilowatt-hours; kWh | energy | 3600000
knot | knots | speed | 0.5144444444444445
light year | light years; light-year; light-years | length | 9460730472580800
litre | litres; liter; liters | volume | 1
megabyte | megabytes; MB | data | 1000000
megawatt | megawatts; MW | power | 1000000
megawatt hour | megawatt hours; megawatt-hours; MWh | energy | 3600000000
metre | metres; meter; meters | length | 1
metre per second | metres per second; meters per second; m/s | speed | 1
micrometre | micrometres; micrometer; micrometers; micron; microns; µm | length | 0.000001
mile | miles; mi | length | 1609.344
mile per hour | miles per hour; miles an hour; mph | speed | 0.44704
milligram | milligrams; mg | mass | 0.000001
millilitre | millilitres; milliliter; milliliters; ml | volume | 0.001
millimetre | millimetres; millimeter; millimeters; mm | length | 0.001
millisecond | milliseconds; ms | duration | 0.001
minute | minutes; mins; min | duration | 60
month | months | duration | 2629800
newton metre | Nm; newton metres; newton-metres | torque | 1
nautical mile | nautical miles | length | 1852
ounce | ounces; oz | mass | 0.028349523125
pint | pints | volume | 0.56826125
pound | lb; lbs | mass | 0.45359237
pound-foot | pound-feet; lb-ft; pound feet | torque | 1.3558179483314004
quarter | quarters | duration | 7889400
revolution per minute | revolutions per minute; rpm; RPM | frequency | 0.016666666666666666
second | seconds; secs; sec | duration | 1
square foot | square feet; sq ft; sq. ft.; ft² | area | 0.09290304
square inch | square inches; sq in | area | 0.00064516
square kilometre | square kilometres; square kilometer; square kilometers; square km; square kms; sq km; sq. km; sq kms; sqkm; km2; km² | area | 1000000
square metre | square metres; square meter; square meters; sq m; sq metres; sq meters; sqm; m2; m² | area | 1
square mile | square miles; sq mi; sq. mi.; sq miles; sq. miles | area | 2589988.110336
square yard | square yards; sq yd | area | 0.83612736
stone | st | mass | 6.35029318
terabyte | terabytes; TB | data | 1000000000000
terawatt hour | terawatt hours; terawatt-hours; TWh | energy | 3600000000000000
ton | tons | mass | 1000
tonne | tonnes; metric ton; metric tons; mt | mass | 1000
volt | volts | voltage | 1
watt | watts; W | power | 1
week | weeks | duration | 604800
yard | yards; yd; yds | length | 0.9144
year | years; yrs; yr | duration | 31557600
"""


def _parse(row: str) -> Unit:
    name, spellings, dimension, factor = (cell.strip() for cell in row.split("|"))
    return Unit(name, (name, *(s.strip() for s in spellings.split(";"))), dimension, float(factor))


UNITS: tuple[Unit, ...] = tuple(_parse(row) for row in _ROWS.strip().splitlines())
BY_NAME: dict[str, Unit] = {unit.name: unit for unit in UNITS}


def unit_of(name: str | None) -> Unit | None:
    """The unit called ``name`` in the singular, or None."""
    return BY_NAME.get(name or "")
