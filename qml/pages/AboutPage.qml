// SPDX-License-Identifier: Apache-2.0
// What Beforehand is, and what it is not. The purpose is a draft that nobody has reviewed yet, and
// says so. AboutPage { session; nav }
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

    backText: page.nav.backText
    title: qsTr("About Beforehand")
    titleRole: "heading"
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    Card {
        spacing: Theme.sm

        Txt {
            strong: true
            heading: true
            text: qsTr("What it is for")
        }
        Txt {
            text: Words.purpose
        }
        Txt {
            strong: true
            text: Words.notFor
        }
        Txt {
            role: "caption"
            text: qsTr("This statement of purpose is a draft. It has not been reviewed.")
            color: Theme.inkMuted
        }
    }

    Callout {
        iconName: "talk"
        title: qsTr("Your clinic comes first")
        text: qsTr("Clinics differ. Where your clinic says something else, do what your clinic says.")
    }
    Callout {
        tinted: true
        iconName: "lock"
        title: qsTr("Your data stays on this device")
        text: qsTr("There is no account. Nothing is sent anywhere.")
    }

    ColumnLayout {
        Layout.topMargin: Theme.sm
        spacing: Theme.xs

        SectionLabel {
            Layout.topMargin: 0
            text: qsTr("What you read here")
        }
        Txt {
            text: page.session.guide.title
        }
        Txt {
            visible: page.session.guide.reviewText.length > 0
            strong: true
            text: page.session.guide.reviewText
        }
        Txt {
            role: "label"
            text: qsTr("Each article and each step names its sources at its foot.")
            color: Theme.inkMuted
        }
    }
    ColumnLayout {
        Layout.topMargin: Theme.sm
        spacing: Theme.xs

        SectionLabel {
            Layout.topMargin: 0
            text: qsTr("The program")
        }
        Txt {
            text: qsTr("Version %1").arg(Qt.application.version)
        }
        Txt {
            role: "label"
            text: qsTr("Free software under the Apache License 2.0. It comes without any warranty.")
            color: Theme.inkMuted
        }
    }
}
