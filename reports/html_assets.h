/* The style and the script of the page, as they stand in reports/html/; the Makefile turns them into C. */
#ifndef HTML_ASSETS_H
#define HTML_ASSETS_H

extern const char html_style[], html_script[];

#endif
