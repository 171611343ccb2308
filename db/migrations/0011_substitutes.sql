CREATE TABLE "substitutes" (
	"product_id" uuid,
	"variant_id" uuid,
	"substitute_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "substitutes_once" UNIQUE NULLS NOT DISTINCT("product_id","variant_id","substitute_id"),
	CONSTRAINT "substitutes_of_one" CHECK (num_nonnulls("substitutes"."product_id", "substitutes"."variant_id") = 1),
	CONSTRAINT "substitutes_not_itself" CHECK ("substitutes"."variant_id" is distinct from "substitutes"."substitute_id")
);
--> statement-breakpoint
ALTER TABLE "substitutes" ADD CONSTRAINT "substitutes_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutes" ADD CONSTRAINT "substitutes_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitutes" ADD CONSTRAINT "substitutes_substitute_id_variants_id_fk" FOREIGN KEY ("substitute_id") REFERENCES "public"."variants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "substitutes_variant" ON "substitutes" USING btree ("variant_id");--> statement-breakpoint
CREATE INDEX "substitutes_substitute" ON "substitutes" USING btree ("substitute_id");