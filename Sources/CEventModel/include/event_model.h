#ifndef DIGEST_EVENT_MODEL_H
#define DIGEST_EVENT_MODEL_H

#include <stddef.h>

/// The file Sources/Stories/Resources/event-model.tsv, as bytes inside the program.
const unsigned char *_Nonnull event_model_bytes(void);
extern const size_t event_model_count;

#endif
