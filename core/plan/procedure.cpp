// SPDX-License-Identifier: Apache-2.0
#include "core/plan/procedure.h"

namespace beforehand {

Contacts clinic_of(const Guide& guide, Contacts typed) {
    const auto fill = [](std::string& text, const std::string& usual) {
        text = text.empty() ? usual : text;
    };
    fill(typed.clinic, guide.clinic.name);
    fill(typed.clinic_phone, guide.clinic.phone);
    fill(typed.out_of_hours_phone, guide.clinic.out_of_hours_phone);
    return typed;
}

} // namespace beforehand
