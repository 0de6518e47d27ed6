// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace beforehand::view {

/// Makes texts that count read "1 day" and "3 days". Qt takes plural forms only from a translation,
/// for the language of the sources too: without this they read "3 day(s)". Needs the application
/// object; call it before the first view is made. Other languages are installed on top.
void load_plurals();

} // namespace beforehand::view
