#ifndef DIGEST_PAGE_TREE_H
#define DIGEST_PAGE_TREE_H

#include <stddef.h>

/// A parsed page: gumbo's tree, in memory that is given back as a whole.
///
/// Gumbo frees a tree by calling itself for each child of each element, so that a page of elements nested deep enough
/// would overflow the stack; and misnested marks of emphasis, which HTML has it repeat in each paragraph, make a tree
/// whose size is the square of the page's. Here nothing is freed singly, and a tree that needs too much is given up.
typedef struct page_tree page_tree;

/// Parses a page as a browser does.
///
/// @param bytes The page, in UTF-8; it must stay where it is as long as the tree is used.
/// @param memory_limit The most bytes that the tree may take.
/// @return The tree; NULL where it would take more, or the system has no more.
page_tree *_Nullable page_tree_parse(const char *_Nonnull bytes, size_t count, size_t memory_limit);

/// The document: a GumboNode.
const void *_Nonnull page_tree_document(const page_tree *_Nonnull tree);

/// Gives the tree's memory back.
void page_tree_free(page_tree *_Nonnull tree);

#endif
