// SPDX-License-Identifier: Apache-2.0
// Set-up, page 3: the clinic and its numbers. SetupClinic { session }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.View

ContactFields {
    id: part

    required property Session session

    readonly property SetupView setup: part.session.setup

    clinic: part.setup.clinic
    clinicPhone: part.setup.clinicPhone
    outOfHoursPhone: part.setup.outOfHoursPhone
    onClinicEdited: text => part.setup.clinic = text
    onClinicPhoneEdited: text => part.setup.clinicPhone = text
    onOutOfHoursPhoneEdited: text => part.setup.outOfHoursPhone = text
}
