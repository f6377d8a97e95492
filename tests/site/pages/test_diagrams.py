"""The steps in the pictures of the models lead to their words on the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

MODELS = {
    "/conversations/grow/": ["Goal", "Reality", "Options", "Will"],
    "/conversations/five-cs/": [
        "Challenges",
        "Choices",
        "Consequences",
        "Creative solutions",
        "Conclusions",
    ],
}
SMALLEST = 24  # CSS pixels, of a target's height and width: criterion 2.5.8


@pytest.fixture(params=MODELS)
def model(request: pytest.FixtureRequest) -> str:
    """The address of each model in turn."""
    return request.param


def test_each_step_of_a_picture_leads_to_its_heading(reader: Page, model: str):
    """By name, on a phone too, and by keyboard, in the order of the steps."""
    reader.set_viewport_size({"width": 320, "height": 800})
    reader.goto(model)
    for step in MODELS[model]:
        box = reader.locator("figure").get_by_role("link", name=step).bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= SMALLEST, step
    reader.set_viewport_size({"width": 1280, "height": 900})
    steps = reader.locator(".diagram a")
    expect(steps).to_have_count(len(MODELS[model]))
    steps.first.focus()
    for step in MODELS[model]:
        expect(reader.locator(".diagram a:focus")).to_contain_text(step)
        reader.keyboard.press("Enter")
        expect(reader.locator("h3:target")).to_contain_text(f"{step}: ")
        expect(reader.locator("h3:target")).to_be_in_viewport()
        steps.filter(has_text=step).focus()
        reader.keyboard.press("Tab")


def test_the_steps_lead_there_without_script(browser: Browser, address: str, model: str):
    """A link in a picture needs no script."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(model)
    page.locator("figure .diagram-link", has_text=MODELS[model][-1]).click()
    expect(page.locator("h3:target")).to_contain_text(MODELS[model][-1])
    context.close()
