"""Cards on paper: pocket cards, the booklet, and the window that offers them."""
