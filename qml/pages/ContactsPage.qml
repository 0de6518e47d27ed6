// SPDX-License-Identifier: Apache-2.0
// The clinic and its numbers. ContactsPage { session; nav }
pragma ComponentBehavior: Bound

import QtQuick
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav

    // What is typed here; the session keeps the old values until it is saved.
    property string clinic: ""
    property string clinicPhone: ""
    property string outOfHoursPhone: ""
    property string fault: ""
    readonly property bool touched: page.clinic !== page.session.clinic || page.clinicPhone !== page.session.clinicPhone
        || page.outOfHoursPhone !== page.session.outOfHoursPhone

    function leave() {
        if (page.touched)
            sure.open();
        else
            page.nav.back();
    }

    backText: page.nav.backText
    title: qsTr("Contacts")
    titleRole: "heading"
    subtitle: qsTr("Whom to call. The numbers show on the help page too.")
    onBack: page.leave()
    onHelp: page.nav.open("help")
    Component.onCompleted: {
        page.clinic = page.session.clinic;
        page.clinicPhone = page.session.clinicPhone;
        page.outOfHoursPhone = page.session.outOfHoursPhone;
    }

    Connections {
        target: page.nav
        enabled: page.visible

        function onLeaveWanted() {
            page.leave();
        }
    }

    foot: ActionBar {
        objectName: "contactsFoot"
        margin: page.margin
        flat: true
        lined: !page.scroller.atYEnd
        text: qsTr("Save")
        onClicked: {
            page.fault = page.session.setContacts(page.clinic, page.clinicPhone, page.outOfHoursPhone);
            if (page.fault.length > 0) {
                page.toTop();
                return;
            }
            page.nav.back();
            page.nav.say(qsTr("Saved."), null);
        }
    }

    Banner {
        visible: page.fault.length > 0
        kind: "error"
        text: qsTr("Not saved. %1 What you typed is still here.").arg(page.fault)
    }
    ContactFields {
        clinic: page.clinic
        clinicPhone: page.clinicPhone
        outOfHoursPhone: page.outOfHoursPhone
        onClinicEdited: text => page.clinic = text
        onClinicPhoneEdited: text => page.clinicPhone = text
        onOutOfHoursPhoneEdited: text => page.outOfHoursPhone = text
    }

    LeaveSheet {
        id: sure

        onStayed: page.nav.stay()
        onLeft: page.nav.back()
    }
}
