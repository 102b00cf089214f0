"""Bytes become the text that was written, and the notes say which encoding and how it is known."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bench.charset import SETS
from reader.load.alphabets import ENCODINGS, likeliest
from reader.load.charset import decode
from reader.load.encodings import CODECS, codec_of

CZECH = "Žluťoučký kůň úpěl ďábelské ódy, řekl starosta města při středeční tiskové konferenci."
POLISH = "Zażółć gęślą jaźń, powiedział w środę burmistrz miasta na konferencji prasowej."
RUSSIAN = "Мэр города рассказал в среду о новом мосте через реку, который откроют осенью."
GREEK = "Ο δήμαρχος της πόλης μίλησε την Τετάρτη για τη νέα γέφυρα που θα ανοίξει το φθινόπωρο."
TURKISH = "Belediye başkanı çarşamba günü ırmağın üzerindeki yeni köprüyü anlattı; şimdi açılıyor."
GERMAN = "Der Bürgermeister äußerte sich am Mittwoch über die neue Brücke, die im Herbst öffnet."
FRENCH = "Le maire s’est exprimé mercredi à propos du pont neuf, qui ouvrira à l’été – dit-il."
JAPANESE = "市長は水曜日、秋に開通する新しい橋について記者会見で説明した。住民は喜んでいる。"
HEBREW = "ראש העיר דיבר ביום רביעי על הגשר החדש מעל הנהר, שייפתח בסתיו."
ARABIC = "تحدث رئيس البلدية يوم الأربعاء عن الجسر الجديد فوق النهر الذي سيفتتح في الخريف."
MACEDONIAN = "Градоначалникот во средата зборуваше за новиот мост преку реката; луѓето чекаат веќе шест години."
KOREAN = "시장은 수요일에 가을에 개통하는 새 다리에 대해 기자 회견에서 설명했다."
CHINESE = "市长星期三谈到了横跨河流的新桥,这座桥将在秋天开放。"
QUOTES = "The mayor – who’d been away – said: “The bridge opens in autumn.”"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CZECH, "cp1250"), (CZECH, "iso8859_2"), (POLISH, "cp1250"), (POLISH, "iso8859_2"), (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"), (RUSSIAN, "iso8859_5"), (GREEK, "cp1253"), (TURKISH, "cp1254"), (GERMAN, "cp1252"),
        (FRENCH, "cp1252"), (JAPANESE, "cp932"), (JAPANESE, "euc_jp"), (JAPANESE, "iso2022_jp"), (QUOTES, "cp1252"),
        (GERMAN, "utf-16-le"), (GERMAN, "utf-16-be"), (GERMAN, "utf-32-le"), (GERMAN, "mac_roman"),
        (HEBREW, "cp1255"), (HEBREW, "utf-16-le"), (ARABIC, "cp1256"), (ARABIC, "iso8859_6"), (ARABIC, "utf-16-be"),
        (RUSSIAN, "utf-16-le"), (RUSSIAN, "utf-32-be"), (MACEDONIAN, "cp1251"), (KOREAN, "utf-16-le"),
        (KOREAN, "utf-32-le"), (KOREAN, "iso2022_kr"), (CHINESE, "hz"), (CHINESE, "gb18030"),
    ],
    ids=lambda value: value if len(value) < 12 else value[:8],
)  # fmt: skip
def test_encoding_nobody_names_is_detected(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="shift_jis">', "cp932"),
        (b"<META http-equiv='Content-Type' content='text/html; charset=x-sjis'>", "cp932"),
        (b'<?xml version="1.0" encoding="EUC-JP"?>', "euc_jp"),
        (b'<!-- <meta charset="utf-8"> --><meta charset="iso-2022-jp">', "iso2022_jp"),
        (b'<meta name="keywords" content="charset=koi8-r"><meta charset="x-euc-jp">', "euc_jp"),
    ],
)
def test_encoding_the_page_names(head: bytes, encoding: str) -> None:
    assert decode(head + JAPANESE.encode(encoding)).text.endswith(JAPANESE)


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [(RUSSIAN, "cp1251", "windows-1251"), (POLISH, "iso8859_2", "iso-8859-2"), (HEBREW, "iso8859_8", "iso-8859-8-i"),
     (JAPANESE, "cp932", "shift_jis"), (JAPANESE, "iso2022_jp", "iso-2022-jp"), (CHINESE, "hz", "hz-gb-2312")],
    ids=lambda value: value if len(value) < 14 else "",
)  # fmt: skip
def test_page_that_its_letters_bear_out_wins_over_a_servers_default(text: str, encoding: str, label: str) -> None:
    body = f'<meta charset="{label}"><p>{text}'.encode(encoding)
    assert decode(body, "text/html; charset=ISO-8859-1").text.endswith(text)


def test_header_wins_where_the_letters_do_not_speak_against_it() -> None:
    body = f'<meta charset="windows-1251"><p>{FRENCH}'.encode("cp1252")
    assert decode(body, "text/html; charset=ISO-8859-1").text.endswith(FRENCH)


def test_one_damaged_byte_leaves_utf8_utf8() -> None:
    assert decode(FRENCH.encode()[:-3] + b"\xe9 fin " + FRENCH.encode()).text.count("é") == FRENCH.count("é") * 2


@pytest.mark.parametrize("label", ["zip", "utf-7", "punycode", "unicode_escape", "rot13", "idna", "base64", "mbcs"])
def test_codecs_that_are_no_encoding_of_the_web_are_not_used(label: str) -> None:
    body = f'<meta charset="{label}"><p>{GERMAN}'.encode()
    assert decode(body, f"text/html; charset={label}").text.endswith(GERMAN)


@pytest.mark.parametrize("codec", sorted(set(CODECS.values())))
@given(body=st.binary(max_size=60))
def test_every_codec_takes_any_bytes(codec: str, body: bytes) -> None:
    assert isinstance(body.decode(codec, "replace"), str)


@given(st.binary(max_size=200), st.sampled_from(["", "text/html; charset=gbk", "text/html; charset='"]))
def test_any_bytes_are_decoded_and_how_is_said(body: bytes, content_type: str) -> None:
    decoded = decode(body, content_type)
    assert any(note.startswith("Encoding: ") for note in decoded.notes)


def test_labels_are_read_whatever_their_case() -> None:
    assert (codec_of(" Windows-1252 "), codec_of("none")) == ("cp1252", None)


@pytest.mark.parametrize("label", ["", "text/html; charset=utf-8", "text/html; charset=iso-8859-1"])
def test_a_broken_byte_or_a_cut_leaves_utf8_utf8_whatever_is_said(label: str) -> None:
    body = JAPANESE.encode()
    damaged = body[:30] + b"\xff" + body[30:-1]
    assert decode(damaged, label or None).text == damaged.decode("utf-8", "replace")


@pytest.mark.parametrize("head", [b'<meta charset="utf-8">', b""])
def test_bytes_that_are_no_utf8_are_not_read_as_utf8_because_somebody_says_so(head: bytes) -> None:
    body = head + POLISH.encode("cp1250")
    assert decode(body, None if head else "text/html; charset=utf-8").text.endswith(POLISH)


def test_meta_far_down_the_head_is_found_and_one_in_a_script_is_none() -> None:
    script = b"<script>document.write('<meta charset=\"utf-8\">');" + b"var a = 1; " * 2000 + b"</script>"
    assert decode(script + b'<meta charset="koi8-r">' + RUSSIAN.encode("koi8-r")).text.endswith(RUSSIAN)


def test_many_unclosed_metas_take_no_time(cpu_seconds: Callable[[Callable[[], object]], float]) -> None:
    body = b'<meta "' * 300_000 + b"\xe9"
    assert cpu_seconds(lambda: decode(body)) < 1.5


@pytest.mark.parametrize(
    ("label", "body", "text"),
    [
        ("euc-jp", b"\xbb\xd4\xad\xa1\xad\xea\xfc\xe2", "市①㈱髙"),
        ("iso-2022-jp", b"\x1b$B;T\x2d\x21\x1b(B and \x1b(I\x31\x1b(B", "市① and ｱ"),
        ("gb2312", "朱镕基囍".encode("gb18030"), "朱镕基囍"),
        ("ks_c_5601-1987", "똠방각하".encode("cp949"), "똠방각하"),
        ("iso-8859-1", "“So” – €5".encode("cp1252"), "“So” – €5"),
        ("iso-8859-9", "“Çok” – €5".encode("cp1254"), "“Çok” – €5"),
    ],
)
def test_labels_mean_what_browsers_take_them_for(label: str, body: bytes, text: str) -> None:
    assert decode(body, f"text/html; charset={label}").text == text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic"])
@pytest.mark.parametrize("text", ["Мэр рассказал о новом мосте", "МЭР РАССКАЗАЛ О НОВОМ МОСТЕ", "Снег выпал в Софии"])
def test_a_headline_of_cyrillic_in_small_letters_or_capitals_is_detected(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_a_headline_of_greek_capitals_is_no_russian() -> None:
    text = "Ο ΔΗΜΑΡΧΟΣ ΜΙΛΗΣΕ ΣΤΗ ΒΟΥΛΗ"
    assert decode(text.encode("cp1253")).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("Il-ħġieġ tal-knisja u x-xogħol ħafna", "iso8859_3"), ("Kışın ısınma pahalı, ışıklar söndü", "cp1254"),
     ("台风今日登陆", "gb18030"), ("老码头上的修鞋摊", "hz")],
)  # fmt: skip
def test_few_letters_are_enough_where_they_stand_as_their_language_sets_them(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("text", "encoding", "label"),
    [("Šaty sú drahé – „žiaľ“, vraví krajčírka z Košíc.", "cp1250", "iso-8859-2"),
     ("Der Eintritt kostet 4,50 € für Schüler.", "iso8859_15", "iso-8859-1"),
     ("“Mūsu pilsētā šogad snigs”, saka Kārlis.", "cp1257", "iso-8859-13")],
)  # fmt: skip
def test_label_of_a_sister_encoding_gives_way_to_signs_that_no_text_has(text: str, encoding: str, label: str) -> None:
    decoded = decode(f'<meta charset="{label}"><p>{text}'.encode(encoding))
    assert decoded.text.endswith(text)
    assert "though the page says" in decoded.notes[0]


def test_a_label_stays_where_nothing_speaks_against_it() -> None:
    decoded = decode(f'<meta charset="iso-8859-2"><p>{POLISH}'.encode("iso8859_2"))
    assert decoded.notes == ("Encoding: iso-8859-2 (meta element).",)


def test_language_that_the_page_names_tells_between_likely_readings() -> None:
    text = "<p>Svjetioničar odlazi</p>"
    assert decode(f'<html lang="hr">{text}'.encode("cp1250")).text.endswith(text)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("สะพานใหม่ข้ามแม่น้ำจะเปิดในฤดูใบไม้ร่วง", "cp874"), (RUSSIAN, "cp1251"), (GREEK, "iso8859_7"), (CHINESE, "gb18030"),
     ("Maize kļuvusi dārgāka, saka Bērziņš, un šogad vēl kāps.", "cp1257")],
    ids=["Thai", "Russian", "Greek", "Chinese", "Latvian"],
)  # fmt: skip
def test_latin_1_is_not_believed_where_it_makes_no_sense(text: str, encoding: str) -> None:
    assert decode(f'<meta charset="iso-8859-1"><p>{text}'.encode(encoding)).text.endswith(text)


@pytest.mark.parametrize(
    "text", [FRENCH, QUOTES, "Smørrebrød and a 3×4 table at the Škoda plant", "Ísafirði, Þórsmörk"]
)
def test_latin_1_is_believed_where_it_makes_sense(text: str) -> None:
    assert decode(f'<meta charset="iso-8859-1"><p>{text}'.encode("cp1252")).text.endswith(text)


@pytest.mark.parametrize(
    "sign", ["½ cup", "1½ cups", "3 × 4", "¥710", "50¢", "×", "Côte d’Azur", "ESPAÑOL", "Michèle said", "Tšosane said"]
)
def test_english_with_a_sign_or_a_foreign_name_is_english(sign: str) -> None:
    text = f"<p>The price of it was said to be high, and that is as it was in the year before. {sign} </p>"
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize("head", ['<meta charset="utf-8">', ""])
def test_a_broken_byte_leaves_utf8_utf8_though_few_letters_are_left(head: str) -> None:
    body = f"{head}<p>Kommentar fra Bølle: få nu ryddet den strand!".encode().replace("ø".encode(), b"\xc3", 1)
    assert decode(body).text == body.decode("utf-8", "replace")


@given(st.text(max_size=300), st.sampled_from(["", "text/html; charset=koi8-r", "text/html; charset=utf-16"]))
def test_utf8_is_exact_whatever_is_said_of_it(text: str, content_type: str) -> None:
    body = ("é" + text).encode("utf-8", "ignore")
    assert decode(body, content_type).text == body.decode("utf-8") or b"\0" in body or b"\x1b" in body


@given(st.binary(max_size=300))
def test_letters_of_any_bytes_are_weighed(words: bytes) -> None:
    assert likeliest(words) in (None, *ENCODINGS)


def test_bench_finds_nearly_all_texts_exact() -> None:
    for which, least in (("first", 0.99), ("second", 0.99), ("third", 0.99), ("fourth", 0.98)):
        some = list(SETS[which]())[::6]
        exact = [decode(case.body, case.content_type).text == case.text for case in some]
        assert sum(exact) / len(exact) >= least


@pytest.mark.parametrize(
    "filler", ["<meta name=x content=y>", "<!-- <meta charset=x> -->", "<script>'<meta charset=x>'</script>"]
)
@pytest.mark.parametrize("before", [0, 3_940, 3_970, 3_990, 50_000])
def test_a_page_says_its_encoding_wherever_its_beginning_ends(filler: str, before: int) -> None:
    page = (
        f"<html><head>{filler * (before // len(filler))}".ljust(before)
        + "<meta charset=koi8-r><title>Гавань открыта</title>"
    )
    assert decode(page.encode("koi8-r")).encoding == "koi8-r"
    unknown = page.replace("<head>", "<head><meta charset=unheard-of>")
    assert decode(unknown.encode("koi8-r")).encoding == "koi8-r"
