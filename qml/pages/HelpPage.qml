// SPDX-License-Identifier: Apache-2.0
// The safety card: the guide's fixed list, the same for everyone, and whom to call.
// HelpPage { session; nav; tier: where to begin, or "" }
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Beforehand.Theme
import Beforehand.Components
import Beforehand.View

PageFrame {
    id: page

    required property Session session
    required property Nav nav
    property string tier: ""
    property string failed: "" // the number that this device could not call

    readonly property SafetyModel card: page.session.guide.safety
    readonly property string emergency: page.card.emergencyNumber

    function call(number: string) {
        page.failed = Qt.openUrlExternally("tel:" + number.replace(/[^0-9+*#]/g, "")) ? "" : number;
    }

    function wanted(): Item {
        for (let i = 0; i < tierCards.count; ++i) {
            const card = tierCards.itemAt(i) as Item;
            if (card?.objectName === "tier:" + page.tier)
                return card;
        }
        return null;
    }

    objectName: "helpPage"
    helpShown: false
    backText: page.nav.backText
    title: page.card.title || qsTr("Get help")
    subtitle: page.card.intro
    onBack: page.nav.back()

    Component.onCompleted: if (page.tier.length > 0)
        page.scroller.seek(page.wanted)

    Banner {
        objectName: "callFailed"
        visible: page.failed.length > 0
        kind: "error"
        text: qsTr("This device cannot make the call. Dial %1.").arg(page.failed)
    }
    Txt {
        objectName: "allNumbers"
        visible: page.emergency.length === 0 && page.card.allNumbers.length > 0
        strong: true
        text: qsTr("Emergency numbers, by country: %1").arg(page.card.allNumbers)
    }
    Column {
        id: tiers

        Layout.fillWidth: true
        spacing: page.spacing

        Repeater {
            id: tierCards

            model: page.card

            SafetyTierCard {
                id: tierCard

                required property string key
                required property string call
                required property list<string> items

                objectName: "tier:" + tierCard.key
                width: tiers.width
                tier: tierCard.call === "emergency" ? 1 : tierCard.call === "clinic" ? 2 : 3
                lines: tierCard.items
            }
        }
    }
    Card {
        visible: page.session.hasProcedure
        spacing: Theme.xs

        Txt {
            role: "title"
            heading: true
            text: page.session.clinic || qsTr("Your clinic")
        }
        Txt {
            visible: page.session.clinicPhone.length > 0
            text: page.session.clinicPhone
        }
        Txt {
            visible: page.session.outOfHoursPhone.length > 0
            text: qsTr("When it is closed: %1").arg(page.session.outOfHoursPhone)
        }
        Btn {
            objectName: "callOutOfHours"
            visible: page.session.outOfHoursPhone.length > 0
            Layout.topMargin: Theme.sm
            kind: "secondary"
            iconName: "phone"
            text: qsTr("Call when it is closed")
            onClicked: page.call(page.session.outOfHoursPhone)
        }
        Txt {
            visible: page.session.clinicPhone.length === 0
            text: qsTr("No telephone number yet. It is on your letter.")
        }
        Btn {
            objectName: "addNumber"
            visible: page.session.clinicPhone.length === 0
            Layout.fillWidth: false
            Layout.leftMargin: -Theme.lg
            Layout.bottomMargin: -Theme.sm
            kind: "quiet"
            size: "small"
            iconName: "plus"
            text: qsTr("Add the number")
            onClicked: page.nav.open("contacts")
        }
    }

    SaveButton {
        saved: saved
    }
    SavedPage {
        id: saved

        session: page.session
        nav: page.nav
        scroller: page.scroller
        page: "help"
    }
    TextLines {
        id: sources

        model: page.session.reading.safetySources
    }
    SourcesBlock {
        sources: sources.texts
        review: page.session.guide.reviewText
        lacks: page.session.guide.reviewLacks
        purposeShown: true
    }

    foot: ActionBar {
        visible: page.emergency.length > 0 || others.length > 0
        objectName: "callEmergency"
        margin: page.margin
        halves: page.emergency.length > 0
        kind: page.emergency.length > 0 ? "danger" : "primary"
        text: page.emergency.length > 0 ? qsTr("Call %1").arg(page.emergency) : ""
        iconName: "phone"
        others: page.session.clinicPhone.length === 0 ? [] : [
            { "key": page.session.clinicPhone, "text": qsTr("Call clinic"), "icon": "clinic", "kind": "secondary" }
        ]
        onClicked: page.call(page.emergency)
        onActed: number => page.call(number)
    }
}
