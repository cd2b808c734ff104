#include "cli/run.h"

int main(int argc, char** argv) { return kindred::run(argc, argv); }
