// SPDX-License-Identifier: Apache-2.0
// Any bytes as a guide: packed as it is stored, or as files one after the other (see files_of), and
// what plans make of it if it can be read.
#include "core/check/check.h"
#include "core/check/fixture.h"
#include "core/guide/figure.h"
#include "core/guide/guide_files.h"
#include "core/guide/overlay.h"
#include "core/guide/reader.h"
#include "core/guide/terms.h"
#include "tests/fuzz/support.h"

using namespace beforehand;
using namespace beforehand::fuzz;

namespace {

/// Files written one after the other, each below a line "=== PATH".
GuideFiles files_of(std::string_view text) {
    GuideFiles files;
    constexpr std::string_view mark = "=== ";
    while (text.starts_with(mark) && files.size() < 20) {
        const auto line_end = std::min(text.find('\n'), text.size());
        const std::string path(text.substr(mark.size(), line_end - mark.size()));
        text.remove_prefix(std::min(line_end + 1, text.size()));
        const auto next = text.starts_with(mark) ? 0 : text.find("\n=== ");
        const auto length = next == 0 ? 0 : std::min(next, text.size() - 1) + 1;
        files[path] = text.substr(0, std::min(length, text.size()));
        text.remove_prefix(std::min(length, text.size()));
    }
    return files;
}

/// Each answer in turn, so that every condition can be a yes and a no.
Answers answers_of(const Guide& guide, std::size_t turn) {
    Answers answers;
    for (const Question& question : guide.questions) {
        const std::size_t choices = std::max<std::size_t>(question.choices.size(), 2);
        const std::size_t at = turn % (choices + 2);
        if (at < choices) {
            answers[question.key] = !question.choices.empty() ? question.choices[at]
                                    : at == 0                 ? answer_yes
                                                              : answer_no;
        } else if (at == choices) {
            answers[question.key] = answer_unsure;
        }
    }
    return answers;
}

std::vector<StepEvent> events_of(const Guide& guide, std::size_t turn, Instant at) {
    std::vector<StepEvent> events;
    for (std::size_t i = turn % 2; i < guide.steps.size(); i += 2) {
        const Step& step = guide.steps[i];
        events.push_back({"event",
                          "procedure",
                          {step.key, step.occurrences.front().name},
                          static_cast<StepEvent::Kind>((i + turn) % 3),
                          "words",
                          at,
                          at,
                          "UTC"});
    }
    return events;
}

/// An overlay that changes what it can of the guide's first steps.
std::string overlay_for(const Guide& guide) {
    std::string changes;
    for (std::size_t i = 0; i < std::min<std::size_t>(guide.steps.size(), 5); ++i) {
        changes += (i == 0 ? "" : ",") + ("\"" + guide.steps[i].key) +
                   (i % 2 == 0 ? R"(":{"off":true})" : R"(":{"opens":"P2D","deadline":true})");
    }
    return R"({"format":2,"overlay":"clinic","guide":")" + guide.id +
           R"(","version":"1","languages":["en"],"texts":{"en":{"clinic":"Clinic"}},"steps":{)" +
           changes + "}}";
}

void plan_with(const Guide& guide) {
    using namespace date::literals;
    const Instant spring{date::sys_days{2026_y / 3 / 28} + std::chrono::minutes{1350}};
    const Instant autumn{date::sys_days{2026_y / 10 / 25} + std::chrono::minutes{61}};
    std::size_t turn = 0;
    for (const ZonePtr& zone : zones()) {
        const Answers answers = answers_of(guide, turn);
        const Plan before = build_plan(guide, {zone, spring, {}}, answers);
        const Plan after = build_plan(guide, {zone, autumn, autumn + std::chrono::hours{2}},
                                      answers_of(guide, turn + 1));
        require(before.steps.size() == after.steps.size(), "a plan has every step");
        look(before, after, events_of(guide, turn, spring), spring);
        for (const std::string& line : fixture_timeline(before)) {
            require(!line.empty(), "a line for each step");
        }
        ++turn;
    }
    look(build_plan(guide, {}, {}), build_plan(guide, {zones().front(), spring, {}}, {}), {},
         spring);
}

/// Any name is the same zone.
class OneZone final : public ZoneSource {
  public:
    OneZone() { bytes_.footer = "CET-1CEST,M3.5.0,M10.5.0/3"; }
    Result<std::string> tzif(std::string_view) const override { return bytes_.bytes(); }
    std::vector<std::string> names() const override { return {}; }

  private:
    testing::TzifBytes bytes_;
};

/// As `guide check` does, with the fixtures among the files.
void check(const GuideFiles& files) {
    GuideFiles guide;
    GuideFiles fixtures;
    for (const auto& [path, bytes] : files) {
        (path.starts_with("fixtures/") ? fixtures : guide)[path] = bytes;
    }
    ZoneDatabase zones(std::make_unique<OneZone>());
    const CheckReport report = check_all(guide, fixtures, OverlayFile{"overlay.json", "{}"}, zones);
    require(!report.errors.empty(), "this overlay is none");
}

/// What is read of it, as pages show it.
void look_at_reading(const Guide& guide) {
    for (const Figure& figure : guide.figures) {
        const std::string painted =
            painted_figure(figure.svg, [](std::string_view) { return std::string("#1d2528"); });
        require(painted.starts_with("<svg"), "a figure that passes can be painted");
    }
    const Terms terms(guide.glossary);
    for (const Article& article : guide.articles) {
        require(!article.read || article.read->from <= article.read->to, "days in order");
        for (const Block& block : article.blocks) {
            require(block.cells.empty() || block.cells.size() == block.heads.size(),
                    "a cell for each head");
            require((block.kind == Block::Kind::figure) == !block.figure.empty(), "a figure's key");
            std::size_t end = 0;
            const std::string text = block.plain_text();
            for (const Terms::Use& use : terms.in(text)) {
                require(end <= use.range.begin && use.range.begin < use.range.end,
                        "words in order");
                end = use.range.end;
            }
            require(end <= text.size(), "words of the text");
        }
    }
}

void read(const GuideFiles& files) {
    check(files);
    const auto faults = check_guide(files);
    for (const char* language : {"en", "es"}) {
        const auto guide = read_guide(files, language);
        require(guide || !faults.empty(), "what cannot be read has a fault");
        if (!guide) {
            require(!guide.error().message.empty(), "an error says what");
            continue;
        }
        require(!guide->steps.empty(), "a guide has steps");
        look_at_reading(*guide);
        plan_with(*guide);
        if (const auto laid = apply_overlay(*guide, "overlay.json", overlay_for(*guide))) {
            plan_with(*laid);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text = text_of(bytes, size);
    if (const auto files = unpack_guide_files(text)) {
        require(pack_guide_files(*files) == text, "a guide packs to the bytes that it came from");
        read(*files);
    }
    if (const GuideFiles files = files_of(text); !files.empty()) {
        read(files);
        if (!check_guide_limits(files)) {
            require(unpack_guide_files(pack_guide_files(files)) == files, "packs and unpacks");
        }
    }
    return 0;
}
