// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/service/calendar.h"
#include "app/service/clinic_questions.h"
#include "app/service/clock.h"
#include "app/service/data.h"
#include "app/service/diary.h"
#include "app/service/guide_library.h"
#include "app/service/procedures.h"
#include "app/service/reading_search.h"
#include "app/service/reminders.h"
#include "core/guide/reading_store.h"
#include "core/settings_store.h"
#include "core/time/zone.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace beforehand::app {

/// Puts the parts together: the one place that knows which store is the real one.
class Composition {
  public:
    /// What a person must be told about how their data was found.
    struct Report {
        bool read_only = false;
        std::string words{}; ///< empty if all is well
    };

    /// Opens the data in `folder`, or an empty one in memory. The clock must outlive it.
    static Result<std::unique_ptr<Composition>>
    open(const std::optional<std::filesystem::path>& folder, const Clock& clock);
    /// The same for a program with no window: it leaves a damaged file where it is (`damaged`), so
    /// that the next window finds it, and tells the person.
    static Result<std::unique_ptr<Composition>> open_unseen(const std::filesystem::path& folder,
                                                            const Clock& clock);
    /// Whether there is something to open in `folder`. Looks, and makes nothing.
    static bool has_data(const std::filesystem::path& folder);
    ~Composition();

    const Clock& clock() const;
    ZoneDatabase& zones();
    GuideLibrary& guides();
    Procedures& procedures();
    ClinicQuestions& clinic_questions();
    Diary& diary();
    Reminders& reminders();
    Calendar& calendar();
    ReadingStore& reading();
    SettingsStore& settings();
    YourData& data();
    ReadingSearch& search();
    const Report& report() const;

  private:
    struct Parts;
    explicit Composition(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace beforehand::app
