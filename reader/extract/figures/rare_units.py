"""Units of science, energy, trade and older measures: more rows of the table of ``units``, in its columns.

Factors are exact by definition (SI brochure; NIST SP 811, appendix B) unless a unit is customary: then the usual.
"""

from __future__ import annotations

ROWS = """
angstrom | angstroms; ångström; ångströms; Å | length | 0.0000000001
arcsecond | arcseconds; arc seconds; arcsec | angle | 0.0002777777777777778
atmosphere | atm | pressure | 101325
baud | baud | data rate | 0.125
becquerel | becquerels; Bq | radioactivity | 1
billion cubic foot per day | bcf/d; bcfd; bcf a day | flow | 327.741
billion cubic metre per year | bcma | flow | 31.688
breath per minute | breaths per minute; breaths a minute | frequency | 0.016666666666666666
bushel per acre | bushels per acre; bushels an acre; bu/acre | yield | 1
centipoise | cP | viscosity | 0.001
coulomb | coulombs | charge | 0.2777777777777778
cubic foot per minute | cubic feet per minute; CFM; cfm | flow | 0.0004719474432
cubic metre per second | cubic metres per second; cubic meters per second; cumecs; m3/s; m³/s | flow | 1
curie | curies | radioactivity | 37000000000
cycle per second | cycles per second | frequency | 1
dalton | daltons; amu | mass | 0.00000000000000000000000000166053906892
deadweight tonne | deadweight tonnes; deadweight tons; DWT; dwt | shipping | 1
denier | denier | linear density | 1
exaflop | exaflops; EFLOPS | computing | 1000000000000000000
foot per second | feet per second; ft/s; feet a second | speed | 0.3048
foot-candle | foot-candles; foot candles | illuminance | 10.763910416709722
gallon per minute | gallons per minute; gallons a minute; gpm; gal/min | flow | 0.0000630901964
gauss | gauss | magnetic field | 0.0001
gibibyte | gibibytes; GiB | data | 1073741824
gigabecquerel | GBq | radioactivity | 1000000000
gigabyte per second | gigabytes per second; GB/s | data rate | 1000000000
gigaflop | gigaflops; GFLOPS | computing | 1000000000
gigavolt | GV | voltage | 1000000000
gigawatt peak | GWp | power | 1000000000
gram per square metre | grams per square metre; grams per square meter; gsm; g/m2; g/m² | grammage | 1
hundredweight | cwt | mass | 50.80234544
inch of mercury | inches of mercury; inHg; in Hg | pressure | 3386.389
kibibyte | kibibytes; KiB | data | 1024
kilo-ounce | koz | mass | 31.1034768
kiloampere | kiloamps; kA | current | 1000
kilobecquerel | kBq | radioactivity | 1000
kilobyte per second | kilobytes per second; kB/s; KB/s | data rate | 1000
kilodalton | kilodaltons; kDa | mass | 0.00000000000000000000000166053906892
kiloelectronvolt | keV | energy | 0.0000000000000001602176634
kilogram-force | kgf | force | 9.80665
kilolitre | kilolitres; kiloliters; kl; kL | volume | 1000
kilometre per litre | kilometres per litre; kilometers per liter; km/l; km/L; kmpl; kpl | fuel economy | 2.352145833
kilovolt-ampere | kVA | power | 1000
kilowatt peak | kWp | power | 1000
kiloohm | kilohms; kΩ | resistance | 1000
line per inch | lpi; lines per inch | resolution | 1
mebibyte | mebibytes; MiB | data | 1048576
megabecquerel | MBq | radioactivity | 1000000
megaelectronvolt | MeV | energy | 0.0000000000001602176634
megaohm | megohms; megaohms; MΩ | resistance | 1000000
megavolt | megavolts; MV | voltage | 1000000
megavolt-ampere | MVA | power | 1000000
megawatt peak | MWp | power | 1000000
microfarad | microfarads; µF; μF | capacitance | 0.000001
microlitre | microlitres; microliters; µl; μl; µL; μL | volume | 0.000000001
micromole | micromoles; µmol; μmol | substance | 0.000001
microsievert | microsieverts; µSv; μSv | dose | 0.000001
microvolt | microvolts; µV; μV | voltage | 0.000001
mile per second | miles per second; miles a second; mi/s | speed | 1609.344
milliequivalent | milliequivalents; mEq | substance | 0.001
milligauss | mG | magnetic field | 0.0000001
milli-international unit | mIU | potency | 0.001
millikelvin | mK | temperature | 0
million barrel of oil equivalent per day | mboed; mmboe/d | oil flow | 1000000
million barrel | MMbbl; mmbbl | oil volume | 158987294.928
million cubic foot | mmcf; MMcf | volume | 28316.846592
million cubic foot per day | mmcfd; mmcf/d; MMcf/d; mmscfd | flow | 0.327741
million ounce | Moz | mass | 31103.4768
million tonne per annum | mtpa; Mtpa; MTPA | mass flow | 1
millimole | millimoles; mmol | substance | 0.001
millisiemens | mS | conductance | 0.001
millitesla | mT | magnetic field | 0.001
metric horsepower | PS | power | 735.49875
mole | mol | substance | 1
nanofarad | nanofarads; nF | capacitance | 0.000000001
nanomole | nanomoles; nmol | substance | 0.000000001
ounce per tonne | ounces per tonne; oz/t | grade | 1
part per trillion | parts per trillion; ppt | share | 0.000000000001
pebibyte | pebibytes; PiB | data | 1125899906842624
petabecquerel | PBq | radioactivity | 1000000000000000
petaflop | petaflops; PFLOPS | computing | 1000000000000000
petawatt | petawatts; PW | power | 1000000000000000
picofarad | picofarads; pF | capacitance | 0.000000000001
picogram | picograms; pg | mass | 0.000000000000001
picosecond | picoseconds; ps | duration | 0.000000000001
femtosecond | femtoseconds; fs | duration | 0.000000000000001
pound-force | lbf | force | 4.4482216152605
pound per square foot | pounds per square foot; psf | pressure | 47.88025898
pyeong | pyeong; pyong | area | 3.305785
rai | rai | area | 1600
siemens | siemens | conductance | 1
tebibyte | tebibytes; TiB | data | 1099511627776
terabecquerel | TBq | radioactivity | 1000000000000
terabit per second | terabits per second; Tbps; Tb/s; Tbit/s | data rate | 125000000000
terabit | terabits; Tbit | data | 125000000000
thousand barrel per day | kb/d; kbd; kbpd; mbd | oil flow | 1000
thousand cubic foot | mcf; Mcf | volume | 28.316846592
mach | machs | Mach number | 1
tonne of coal equivalent | tonnes of coal equivalent; tce | energy | 29307600000
tonne of oil equivalent | tonnes of oil equivalent; tons of oil equivalent; toe | energy | 41868000000
million tonne of oil equivalent | mtoe; Mtoe | energy | 41868000000000000
ton of TNT | tons of TNT; tonnes of TNT | energy | 4184000000
tonne per annum | tpa | mass flow | 1
tonne per day | tpd | mass flow | 1
barrel of oil equivalent per day | boepd; boe/d; boed | oil flow | 1
barrel of oil per day | bopd | oil flow | 1
torr | Torr | pressure | 133.32236842105263
tsubo | tsubo | area | 3.305785
yottabyte | yottabytes; YB | data | 1000000000000000000000000
zettabyte | zettabytes; ZB | data | 1000000000000000000000
"""
