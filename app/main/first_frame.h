// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QQuickWindow>

/// For `--first-frame`: a stopwatch from main on. The programs that tests/bench compares the app
/// with use the same one.
class FirstFrame {
  public:
    FirstFrame() { since_main_.start(); }

    /// Once the window has shown a frame: prints how long that took, by the clock and in processor
    /// time, and the most memory that was in use, and quits. Call it right after the window is
    /// made.
    void report(QQuickWindow& window);

  private:
    QElapsedTimer since_main_;
};
