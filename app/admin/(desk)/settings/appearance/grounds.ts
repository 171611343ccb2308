// pure
/** Day and night side by side on one page: the tokens of app/globals.css follow the page's scheme, so these are written out. */
export const grounds = {
  light: { surface: "oklch(0.997 0.002 82)", ink: "oklch(0.24 0.013 60)", onBrand: "oklch(0.995 0.002 82)" },
  dark: { surface: "oklch(0.225 0.008 70)", ink: "oklch(0.945 0.006 82)", onBrand: "oklch(0.2 0.01 60)" },
};
