"""Verbs that tell how something was said, or what went with it; a row a verb, as in ``cues`` (Levin, 1993, 37.3)."""

from __future__ import annotations

MANNER = """
banter s
bark s
bawl s
beam sc
bellow s
blare s
bleat s
blubber s
bluster sc
bristle sc at
burble s
carp sc about
chant s
cheer s
chime sc in
chirp s
chuckle s
coo s
croak s
croon s
crow stc
cry s
cuss s
deadpan stc
declaim s
drawl s
effuse s
emote s
enthuse stc
exult sc
fulminate s against
fume stc
gasp s
giggle s
groan sc
grouse sc about
growl s
grumble stc about
grunt s
guffaw s
gush stc
harangue s
harrumph sc
hiss s
holler s
howl s
huff s
intone sc
jabber s
jeer sc
kid sc
laugh s
moan stc about
mouth sf
mumble st
murmur st
mutter stc
nod s
orate s
prattle s
quaver s
quip stc
rage sc
rail sf against at about
ramble s about
rant s about
rasp s
rave sc about
roar s
scoff stc at
scream s
screech s
shout st
shriek s
shrill s
shrug s
sigh s
sing s
slur s
smile s
snap s
snark sc
snarl s
sneer sc
snicker s
snigger s
snipe stc
snort s
sob s
spit s
sputter s
squeal s
stammer s
stutter s
thunder stc
tut sc
utter sf
wail s
warble s
wheeze s
whimper s
whine stc about
whinge stc about
whisper s
whoop s
wisecrack sc
yammer s about
yap s
yell s
yelp s
"""
