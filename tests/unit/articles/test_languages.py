"""The language of a text is told, and named in English."""

import pytest

from reportedly.articles import language_name
from reportedly.articles.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Gunmen killed seven miners in the hills on Monday, and the police said that two were held.", "en"),
        ("Gunmen kill 12 in Kano", "en"),
        ("GUNMEN KILLED SEVEN MINERS IN THE HILLS AND FLED TO THE NORTH, THE POLICE SAID WITH REGRET", "en"),
        ("12", "en"),
        ("Gunmen killed six farmers in Rafi in Niger state in Nigeria on Monday.", "en"),
        ("Gunmen killed six farmers in São José da Laje in Brazil on Monday.", "en"),
        ("Gunmen killed six farmers in Nzérékoré in Guinea on Monday.", "en"),
        ("Police tok say dem don arrest five pipo wey kill di man for Lagos.", "pcm"),
        ("Des hommes armés ont tué sept mineurs dans les collines lundi, a indiqué la police locale.", "fr"),
        ("Hombres armados mataron a siete mineros el lunes en las colinas, informó la policía local.", "es"),
        ("قتل مسلحون سبعة من عمال المناجم في التلال يوم الاثنين، حسبما قالت الشرطة", "ar"),
        ("مسلح افراد نے پیر کے روز پہاڑیوں میں سات کان کنوں کو ہلاک کر دیا، پولیس نے بتایا", "ur"),
        ("Вооружённые люди убили семерых шахтёров в понедельник, сообщила полиция.", "ru"),
    ],
)
def test_the_language_is_told(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    ("code", "name"), [("ur", "Urdu"), ("en", "English"), ("fr", "French"), ("ps", "Pushto"), ("qqq", "qqq")]
)
def test_a_language_has_an_english_name(code: str, name: str) -> None:
    assert language_name(code) == name
