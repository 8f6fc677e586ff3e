#include "page_tree.h"

#include <gumbo.h>
#include <setjmp.h>
#include <stdlib.h>

/// Pieces of memory that the parser's requests are cut from, one behind the other.
typedef struct piece {
    struct piece *next;
    _Alignas(16) char bytes[];
} piece;

struct page_tree {
    const GumboNode *document;
    piece *pieces;
    char *free_start;
    size_t free_count;
    /// How many more bytes the tree may take.
    size_t left;
    /// Where the parser is left from when there is no more memory; it has no way of its own to end.
    jmp_buf give_up;
};

enum { piece_size = 1 << 16, alignment = 16 };

static void *allocate(void *context, size_t size) {
    page_tree *tree = context;
    if (size > tree->left) longjmp(tree->give_up, 1);
    size = (size + alignment - 1) / alignment * alignment;
    if (size > tree->free_count) {
        size_t count = size > piece_size ? size : piece_size;
        if (count > tree->left) longjmp(tree->give_up, 1);
        piece *next = malloc(sizeof(piece) + count);
        if (next == NULL) longjmp(tree->give_up, 1);
        next->next = tree->pieces;
        tree->pieces = next;
        tree->free_start = next->bytes;
        tree->free_count = count;
        tree->left -= count;
    }
    void *start = tree->free_start;
    tree->free_start += size;
    tree->free_count -= size;
    return start;
}

static void keep(void *context, void *memory) {
    (void)context;
    (void)memory;
}

page_tree *page_tree_parse(const char *bytes, size_t count, size_t memory_limit) {
    page_tree *tree = calloc(1, sizeof(page_tree));
    if (tree == NULL) return NULL;
    tree->left = memory_limit;
    if (setjmp(tree->give_up) != 0) {
        page_tree_free(tree);
        return NULL;
    }
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = keep;
    options.userdata = tree;
    // A tab is one column, as everywhere in diagnostics.
    options.tab_stop = 1;
    // Each error would keep a copy of the stack of open elements.
    options.max_errors = 0;
    tree->document = gumbo_parse_with_options(&options, bytes, count)->document;
    return tree;
}

const void *page_tree_document(const page_tree *tree) { return tree->document; }

void page_tree_free(page_tree *tree) {
    piece *next = tree->pieces;
    while (next != NULL) {
        piece *following = next->next;
        free(next);
        next = following;
    }
    free(tree);
}
