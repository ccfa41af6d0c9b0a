// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace baton::batonctl {

/// Takes the places of standard streams that the caller closed, so that no workspace is ever opened in their stead and
/// then written to by an answer. Writing to a pipe that nobody reads is no signal but an error.
void prepareStreams();

enum class Written { All, NobodyReads, Failed };
/// Whether what was written to standard output has arrived.
Written flushAnswer();

} // namespace baton::batonctl
