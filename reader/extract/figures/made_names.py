"""Names of products, series and labels that numbers end."""

from __future__ import annotations

#: Names of things that numbers end: "Windows 11 was".
MADE_NAMES = frozenset(
    "windows galaxy pixel note series android iphone ipad watch version chapter category level route interstate flight "
    "boeing airbus apollo falcon channel area studio blink catch fortune formula madden fifa euro xbox "
    "playstation model "
    "ryzen core snapdragon group highway title big super expo agenda vision room gate class psalm team ward district "
    "section article part page phase day week round stage season episode act under top no number unit line lot "
    "league division zone type grade tier form step game year covid nasdaq macos ios ipados watchos bluetooth "
    "hdmi usb wifi pcie ddr gen python php java ubuntu llama qwen claude gemini bolmo olmo techcon soc iso rtx "
    "gtx radeon geforce surface thinkpad macbook mavic osmo gopro fitbit kindle zelda callisto tesla ioniq "
    "polestar mazda russell nikkei stoxx ftse".split()
)
#: Series whose number is a name whatever stands behind it: "Falcon 9 rockets".
SERIES = frozenset(
    "android apollo chrome directx exynos falcon firefox galaxy geforce gtx ios ipad ipados iphone macos nomad opengl "
    "pixel playstation radeon rtx ryzen safari snapdragon vulkan watchos windows".split()
)
