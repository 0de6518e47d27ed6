// SPDX-License-Identifier: Apache-2.0
// The guide that the plan is made from: its version, who reviewed it, whose rules are laid over it,
// and how to change to another. GuidePage { session; nav }
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
    property string fault: ""

    readonly property GuideView guide: page.session.guide

    function look(fault: string) {
        page.fault = fault;
        if (fault.length > 0)
            page.toTop();
        else
            page.nav.openChange();
    }

    objectName: "guidePage"
    titleRole: "heading"
    title: page.guide.title
    subtitle: qsTr("Version %1").arg(page.guide.version)
    backText: page.nav.backText
    onBack: page.nav.back()
    onHelp: page.nav.open("help")

    Banner {
        objectName: "guidePageFault"
        visible: page.fault.length > 0
        kind: "error"
        text: page.fault
    }
    Callout {
        visible: page.guide.reviewLacks
        tinted: true
        iconName: "info"
        title: page.guide.reviewText
        text: qsTr("Read it as general information. Where it differs from your clinic, your clinic's word counts.")
    }
    Callout {
        visible: page.guide.untranslated
        iconName: "globe"
        title: qsTr("Not all of it is translated")
        text: qsTr("What is missing is shown in the guide's first language.")
    }
    Card {
        spacing: Theme.sm

        Txt {
            strong: true
            heading: true
            text: page.guide.clinic.length > 0 ? page.guide.clinic : qsTr("No clinic's rules yet")
        }
        Txt {
            text: page.guide.clinic.length > 0 ? qsTr("Your clinic's own times and rules are in your plan. The guide's words stay beside them as general advice.")
                : qsTr("Some clinics give you a file with their own times and rules. They then come first in your plan.")
        }
        Btn {
            objectName: "useOverlay"
            kind: "secondary"
            iconName: "clinic"
            text: page.guide.clinic.length > 0 ? qsTr("Use another file of my clinic") : qsTr("Use a file of my clinic")
            onClicked: addSheet.open()
        }
        Btn {
            objectName: "removeOverlay"
            visible: page.guide.clinic.length > 0
            kind: "quiet"
            iconName: "trash"
            text: qsTr("Take this file off my plan")
            onClicked: page.look(page.session.change.removeOverlay())
        }
    }
    Card {
        visible: page.session.newerGuide
        spacing: Theme.sm

        Txt {
            strong: true
            heading: true
            text: qsTr("A newer version is here")
        }
        Txt {
            text: qsTr("Your plan stays as it is until you choose the new one.")
        }
        Btn {
            objectName: "seeUpdate"
            kind: "secondary"
            iconName: "eye"
            text: qsTr("See what changes")
            onClicked: page.look(page.session.change.updateGuide())
        }
    }

    GuideSheet {
        id: addSheet

        add: place => page.session.change.useOverlay(place)
        onAdded: page.look("")
    }
}
