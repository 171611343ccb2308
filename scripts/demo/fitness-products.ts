// Fitness equipment, for people who train at home.
import type { DemoProduct } from "./demo-product";

export const fitnessProducts: DemoProduct[] = [
  {
    handle: "kettlebell",
    title: "Cast kettlebell",
    description:
      "<p>One casting, no weld at the handle, a flat foot that doesn't rock. The powder coat takes chalk and doesn't bite the palm.</p><ul><li>Handle 33 mm, wide enough for two hands from 16 kg</li><li>Weight true to 2 %</li></ul>",
    vendor: "Nordic Iron Works",
    type: "Weights",
    tags: "strength, home gym",
    picture: "adjustable-kettlebell",
    option: "Weight",
    variants: [
      { value: "8 kg", sku: "KB-08", price: "39.00", grams: 8000, stock: 42, sellsWhenOut: true },
      { value: "12 kg", sku: "KB-12", price: "52.00", grams: 12000, stock: 26, sellsWhenOut: true },
      { value: "16 kg", sku: "KB-16", price: "66.00", grams: 16000, stock: 5, sellsWhenOut: true },
      { value: "24 kg", sku: "KB-24", price: "94.00", grams: 24000, stock: 3, sellsWhenOut: true },
    ],
  },
  {
    handle: "rowing-machine",
    title: "Water rower",
    description:
      "<p>Ash frame, a tank you fill once a year, and the sound of a lake. The harder you pull, the harder it gets; nothing to set.</p><ul><li>Stands upright on half a square metre</li><li>Carries up to 150 kg</li></ul>",
    vendor: "Ruder & Sohn",
    type: "Cardio",
    tags: "cardio, wood",
    picture: "rowing-machine",
    variants: [{ sku: "ROW-ASH", price: "1190.00", grams: 31000, stock: 0, sellsWhenOut: true }],
  },
  {
    handle: "pull-up-bar",
    title: "Doorway pull-up bar",
    description:
      "<p>Clamps between the jambs without a screw and leaves no mark. Tested with 180 kg hanging for a day.</p><ul><li>Fits 62 to 100 cm</li></ul>",
    vendor: "Nordic Iron Works",
    type: "Bodyweight",
    tags: "bodyweight, home gym",
    picture: "pull-up-bar",
    variants: [{ sku: "PULL-62", price: "44.90", grams: 2300, stock: 38, sellsWhenOut: true }],
  },
  {
    handle: "bumper-plates",
    title: "Bumper plates, pair",
    description:
      "<p>Dense rubber on a steel hub: drop them, they land dead and stay round. Every pair is weighed and matched.</p>",
    vendor: "Nordic Iron Works",
    type: "Weights",
    tags: "strength, garage gym",
    picture: "bumper-plates",
    option: "Weight",
    variants: [
      { value: "2 × 5 kg", sku: "BP-05", price: "58.00", grams: 10000, stock: 18, sellsWhenOut: true },
      { value: "2 × 10 kg", sku: "BP-10", price: "89.00", grams: 20000, stock: 11, sellsWhenOut: true },
      { value: "2 × 15 kg", sku: "BP-15", price: "124.00", grams: 30000, stock: 0, sellsWhenOut: true },
      {
        value: "2 × 20 kg",
        sku: "BP-20",
        price: "158.00",
        grams: 40000,
        stock: 7,
        sellsWhenOut: true,
        safetyStock: 2,
      },
    ],
  },
  {
    handle: "resistance-bands",
    title: "Resistance band",
    description:
      "<p>Layered natural latex that stretches evenly and tells you before it tires. One loop, 104 cm, for warming up, pulling up and everything between.</p>",
    vendor: "Hevea Textil",
    type: "Mobility",
    tags: "mobility, travel",
    picture: "resistance-bands",
    option: "Resistance",
    variants: [
      { value: "Light", sku: "BAND-L", price: "14.90", grams: 90, stock: 120, sellsWhenOut: true },
      { value: "Medium", sku: "BAND-M", price: "17.90", grams: 160, stock: 4, sellsWhenOut: true },
      { value: "Heavy", sku: "BAND-H", price: "21.90", grams: 260, stock: 0, sellsWhenOut: true },
    ],
  },
  {
    handle: "foam-roller",
    title: "Foam roller",
    description:
      "<p>Firm enough for calves, kind enough for the back. Closed cells: wipe it and it's dry.</p>",
    vendor: "Hevea Textil",
    type: "Mobility",
    tags: "mobility, recovery",
    picture: "foam-roller",
    variants: [
      { sku: "ROLL-45", price: "29.50", compareAt: "34.50", grams: 700, stock: 64, sellsWhenOut: true },
    ],
  },
  {
    handle: "jump-rope",
    title: "Speed rope",
    description:
      "<p>A coated steel cable on two ball bearings, beech handles, cut to your height in a minute with the key that comes along.</p>",
    vendor: "Hevea Textil",
    type: "Cardio",
    tags: "cardio, travel",
    picture: "jump-rope",
    variants: [{ sku: "ROPE-1", price: "24.00", grams: 180, stock: 4, sellsWhenOut: false }],
  },
  {
    handle: "yoga-mat",
    title: "Cork yoga mat",
    description:
      "<p>Portuguese cork on natural rubber. It grips better the warmer you get, and smells of nothing but a forest.</p><ul><li>183 × 66 cm, 4 mm</li></ul>",
    vendor: "Hevea Textil",
    type: "Mobility",
    tags: "yoga, natural",
    picture: "yoga-mat",
    option: "Colour of the edge",
    variants: [
      { value: "Sage", sku: "MAT-SAGE", price: "74.00", grams: 2600, stock: 22, sellsWhenOut: false },
      { value: "Slate", sku: "MAT-SLATE", price: "74.00", grams: 2600, stock: 9, sellsWhenOut: false },
      { value: "Clay", sku: "MAT-CLAY", price: "74.00", grams: 2600, stock: 0, sellsWhenOut: false },
    ],
  },
  {
    handle: "weight-bench",
    title: "Flat and incline bench",
    description:
      "<p>Seven angles, one pin, no wobble: the feet are welded as one frame. The pad is stitched so that it can be renewed.</p><ul><li>Carries 320 kg</li></ul>",
    vendor: "Ruder & Sohn",
    type: "Strength",
    tags: "strength, home gym",
    picture: "weight-bench",
    variants: [{ sku: "BENCH-7", price: "289.00", grams: 24000, stock: 0, sellsWhenOut: true }],
  },
  {
    handle: "medicine-ball",
    title: "Medicine ball",
    description: "<p>Double-stitched, soft to catch, filled so that it doesn't settle on one side.</p>",
    vendor: "Hevea Textil",
    type: "Strength",
    tags: "strength, team",
    picture: "medicine-ball",
    option: "Weight",
    variants: [
      { value: "4 kg", sku: "MED-4", price: "49.00", grams: 4000, stock: 15, sellsWhenOut: true },
      { value: "6 kg", sku: "MED-6", price: "57.00", grams: 6000, stock: 12, sellsWhenOut: true },
      {
        value: "9 kg",
        sku: "MED-9",
        price: "69.00",
        grams: 9000,
        stock: 0,
        sellsWhenOut: false,
        isDiscontinued: true,
      },
    ],
  },
  {
    handle: "gymnastic-rings",
    title: "Birch gymnastic rings",
    description:
      "<p>Birch rings of 32 mm, straps of 4.5 m with a number every 5 cm, so that both hang level at once.</p>",
    vendor: "Ruder & Sohn",
    type: "Bodyweight",
    tags: "bodyweight, wood",
    picture: "gymnastic-rings",
    variants: [{ sku: "RING-32", price: "59.00", grams: 1900, stock: 5, sellsWhenOut: true }],
  },
  {
    handle: "barbell",
    title: "Hybrid barbell 20 kg",
    description:
      "<p>New this season. One bar for slow and for fast lifts: 28.5 mm, knurled twice, bronze bushings that spin but don't sing.</p>",
    vendor: "Nordic Iron Works",
    type: "Weights",
    tags: "strength, new",
    picture: "barbell",
    releaseInDays: 42,
    variants: [{ sku: "BAR-20", price: "249.00", grams: 20000, sellsWhenOut: true }],
  },
];
