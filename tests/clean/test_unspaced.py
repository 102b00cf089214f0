"""Short pages in scripts without spaces between words are read as those of other scripts are."""

from __future__ import annotations

import pytest

import reader
from reader.clean.fitting import render_page
from reader.clean.unspaced import spread, spread_text
from reader.model import Page

JAPANESE = (
    "台風で3000世帯が停電",
    "台風10号は火曜日の未明に通過し、県内の約3000世帯が停電した。電力会社は正午までに復旧する見込みだと発表した。",
    "市長は記者会見で「被害の全容はまだ分かっていない。住民の安全を最優先に考える」と述べ、避難所を開設したことを明らかにした。",
    "気象庁によると、午後からは天候が回復する見通しで、交通機関も順次運転を再開する予定だという。",
)
CHINESE = (
    "台风造成三千户停电",
    "台风于周二凌晨过境，全省约三千户居民停电。电力公司表示，预计中午前可以恢复供电，抢修工作正在进行。",
    "市长在新闻发布会上表示：“目前受灾情况尚不完全清楚，我们将居民的安全放在首位。”他说，市内已经开设多个避难所。",
    "气象部门预计，下午天气将逐渐好转，各条铁路和公路也将陆续恢复通行，学校周三正常上课。",
)
THAI = (
    "พายุทำให้ไฟฟ้าดับสามพันครัวเรือน",
    "พายุพัดผ่านเมื่อเช้ามืดวันอังคารทำให้ประชาชนราวสามพันครัวเรือนไม่มีไฟฟ้าใช้การไฟฟ้าคาดว่าจะแก้ไขได้ก่อนเที่ยงวัน",
    "นายกเทศมนตรีกล่าวในการแถลงข่าวว่ายังไม่ทราบความเสียหายทั้งหมดและจะให้ความสำคัญกับความปลอดภัยของประชาชนเป็นอันดับแรก",
    "กรมอุตุนิยมวิทยาคาดว่าสภาพอากาศจะดีขึ้นในช่วงบ่ายและการเดินรถไฟจะกลับมาให้บริการตามปกติ",
)


def page_of(lines: tuple[str, ...]) -> Page:
    headline, *paragraphs = lines
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return Page.from_html(f"<html><body><h1>{headline}</h1>{body}</body></html>")


@pytest.mark.parametrize("cleaner", ["consensus", "fast"])
@pytest.mark.parametrize("lines", [JAPANESE, CHINESE, THAI], ids=["Japanese", "Chinese", "Thai"])
def test_a_page_of_three_paragraphs_is_an_article(lines: tuple[str, ...], cleaner: str) -> None:
    assert reader.clean(page_of(lines), cleaner=cleaner).text == "\n\n".join(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("Storm hits Tōkyō (東京)", "The storm passed “at dawn” on Tuesday, the mayor said. 日本語"),
        ("Буря оставила без света", "Буря прошла на рассвете во вторник, сообщил мэр города."),
        ("태풍으로 삼천 가구 정전", "태풍이 화요일 새벽에 지나가면서 약 삼천 가구가 정전되었다."),
    ],
    ids=["English", "Russian", "Korean"],
)
def test_a_page_with_spaces_between_words_is_counted_as_it_is(lines: tuple[str, ...]) -> None:
    columns = render_page(page_of(lines)).columns
    assert spread(columns) is columns


def test_a_large_page_is_counted_as_it_is() -> None:
    columns = render_page(page_of(JAPANESE * 12)).columns
    assert spread(columns) is columns


@pytest.mark.parametrize(
    ("text", "said"),
    [("東京都は。", "東京東京 都は都は."), ("ไฟฟ้าดับ", "ไฟฟ้า ดับ"), ("No change, said he.", "No change, said he.")],
)
def test_words_are_spread_out(text: str, said: str) -> None:
    assert spread_text(text) == said
