(() => {
  const LEAST_TEXT = 4.5;
  const LEAST_EDGE = 3;

  const parsed = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return { parts: [red, green, blue], alpha };
  };

  const luminance = (parts) => {
    const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    const [red, green, blue] = parts.map((part) => linear(part / 255));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((first, second) => first - second);
    return (light + 0.05) / (dark + 0.05);
  };

  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { parts, alpha } = parsed(getComputedStyle(one).backgroundColor);
      if (alpha === 1) return parts;
    }
    return [255, 255, 255];
  };

  const visible = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const entered = (element) => (typeof element.value === "string" ? element.value.trim() : "");
  const written = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim();
  const told = (element) => entered(element) || [...element.childNodes].some(written);
  const named = (element, figure) =>
    `${figure.toFixed(2)} ${element.tagName} ${element.className} ${(element.textContent || entered(element)).slice(0, 40)}`;

  const weak = (elements, colour, behind, least) =>
    elements
      .filter(visible)
      .map((element) => [element, contrast(parsed(getComputedStyle(element)[colour]).parts, behind(element))])
      .filter(([, figure]) => figure < least)
      .map(([element, figure]) => named(element, figure));

  return {
    weakTexts: () => weak([...document.body.querySelectorAll("*")].filter(told), "color", ground, LEAST_TEXT),
    weakEdges: () =>
      weak([...document.querySelectorAll("textarea, input[role], .pair input")], "borderTopColor", ground, LEAST_EDGE),
  };
})()
