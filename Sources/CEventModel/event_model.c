#include "event_model.h"

// `#embed` is C23 (WG14 N3017); clang takes it in every mode and writes the file into the
// dependency list, so a newly fitted model is compiled in by the next build.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char event_model[] = {
#embed "../Stories/Resources/event-model.tsv"
};

const unsigned char *event_model_bytes(void) { return event_model; }
const size_t event_model_count = sizeof(event_model);
